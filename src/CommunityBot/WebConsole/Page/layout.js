// On a narrow screen the side bar is behind a button, and the page is as high as what the keyboard leaves visible.

const byId = id => document.getElementById(id);
const side = byId("side");
const menu = byId("menu");
const main = document.querySelector("main");
const narrow = matchMedia("(max-width: 46rem)");

const setOpen = isOpen => {
  document.body.classList.toggle("side-open", isOpen);
  menu.setAttribute("aria-expanded", String(isOpen));
  main.inert = isOpen;
};

const openSide = () => {
  setOpen(true);
  byId("close-side").focus();
};

// Where the focus goes: back to the button, or to what was chosen.
export const closeSide = (focus = menu) => {
  if (document.body.classList.contains("side-open")) {
    setOpen(false);
    focus.focus();
  }
};

menu.addEventListener("click", openSide);
byId("close-side").addEventListener("click", () => closeSide());
byId("shade").addEventListener("click", () => closeSide());
narrow.addEventListener("change", () => setOpen(false));

side.addEventListener("keydown", event => {
  if (!document.body.classList.contains("side-open")) {
    return;
  }
  if (event.key === "Escape") {
    closeSide();
  } else if (event.key === "Tab") {
    // The page behind is inert, so the focus goes round in the side bar instead of leaving the document.
    const stops = [...side.querySelectorAll("a[href], button")];
    const last = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement === last) {
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }
  }
});

// Safari shrinks only the visual viewport for its keyboard, and scrolls the page below it.
const fit = () => {
  if (visualViewport.scale === 1) {
    document.documentElement.style.setProperty("--height", `${visualViewport.height}px`);
    scrollTo(0, 0);
  }
};

if (window.visualViewport) {
  visualViewport.addEventListener("resize", fit);
  fit();
}

// A list of messages that shows its end still does when the keyboard or an answer changes its height.
export const keepEnd = element => {
  let isAtEnd = true;
  element.addEventListener("scroll", () => {
    isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
  });
  new ResizeObserver(() => {
    if (isAtEnd) {
      element.scrollTop = element.scrollHeight;
    }
  }).observe(element);
};
