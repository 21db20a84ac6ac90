// Completion of the command line: an editable combobox with a list of suggestions.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import * as history from "/history.js";

// Names are suggested at once; arguments wait for a pause in typing.
const pause = 80;

// suggest(text) resolves to [{ text, label, detail, isWhole }]; send() sends the line.
export const complete = ({ line, list, status, suggest, send }) => {
  let items = [];
  let active = -1;
  let asked = 0;
  let timer = 0;

  const isOpen = () => !list.hidden;

  const select = index => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      line.setAttribute("aria-activedescendant", option.id);
    } else {
      line.removeAttribute("aria-activedescendant");
    }
  };

  const close = () => {
    clearTimeout(timer);
    asked++;
    items = [];
    select(-1);
    list.hidden = true;
    list.replaceChildren();
    line.setAttribute("aria-expanded", "false");
    status.textContent = "";
  };

  const show = found => {
    select(-1);
    items = found;
    if (!items.length) {
      close();
      return;
    }
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement("li");
      option.id = `completion-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(Object.assign(document.createElement("span"), { textContent: item.label }));
      if (item.detail) {
        option.append(Object.assign(document.createElement("small"), { textContent: item.detail }));
      }
      return option;
    }));
    list.hidden = false;
    list.scrollTop = 0;
    line.setAttribute("aria-expanded", "true");
    status.textContent = items.length === 1 ? "One suggestion." : `${items.length} suggestions.`;
  };

  const look = async () => {
    const text = line.value.slice(0, line.selectionStart ?? line.value.length);
    const mine = ++asked;
    try {
      const found = await suggest(text);
      // An older answer may come later; and nothing is left to suggest when the line says it all.
      if (mine === asked && document.activeElement === line) {
        show(found.filter(item => item.text !== line.value));
      }
    } catch {
      if (mine === asked) {
        close();
      }
    }
  };

  const lookSoon = () => {
    clearTimeout(timer);
    if (!line.value.startsWith("/")) {
      close();
    } else if (line.value.includes(" ")) {
      timer = setTimeout(look, pause);
    } else {
      look();
    }
  };

  const accept = index => {
    const item = items[index];
    line.value = item.text;
    line.setSelectionRange(line.value.length, line.value.length);
    history.leave();
    close();
    if (!item.isWhole) {
      look();
    }
    return item;
  };

  const recall = text => {
    if (text !== null) {
      close();
      line.value = text;
      line.setSelectionRange(text.length, text.length);
    }
  };

  const move = by => select(active + by >= items.length ? -1 : active + by < -1 ? items.length - 1 : active + by);

  // True if the key was used.
  const press = event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (isOpen()) {
          move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.altKey) {
          line.value ||= "/";
          look();
        } else {
          recall(event.key === "ArrowUp" ? history.back(line.value) : history.forward());
        }
        return true;
      case "Tab": {
        // Tab leaves the line unless it can complete a word that was begun or chosen.
        const isBegun = line.value.startsWith("/") && !line.value.endsWith(" ");
        if (event.shiftKey || !isOpen() || (active < 0 && !isBegun)) {
          close();
          return false;
        }
        accept(Math.max(active, 0));
        return true;
      }
      case "Enter":
        if (!isOpen() || active < 0) {
          return false;
        }
        if (accept(active).isWhole) {
          send();
        }
        return true;
      case "Escape":
        if (!isOpen()) {
          return false;
        }
        close();
        return true;
      default:
        return false;
    }
  };

  line.addEventListener("keydown", event => {
    if (press(event)) {
      event.preventDefault();
    }
  });
  line.addEventListener("input", () => {
    history.leave();
    lookSoon();
  });
  line.addEventListener("blur", close);

  // The line keeps the focus while a suggestion is pressed.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    if (index >= 0 && accept(index).isWhole) {
      send();
    }
  });

  return { close, look };
};
