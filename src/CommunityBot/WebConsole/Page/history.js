// The lines that were sent, kept in this browser over a reload; arrow keys go through them.

const key = "communitybot.lines";
const most = 100;

const read = () => {
  try {
    const lines = JSON.parse(localStorage.getItem(key));
    return Array.isArray(lines) ? lines.filter(line => typeof line === "string").slice(-most) : [];
  } catch {
    // Storage is switched off or holds something else.
    return [];
  }
};

const lines = read();
let at = lines.length;
let draft = "";

export const add = line => {
  if (lines.at(-1) !== line) {
    lines.push(line);
    lines.splice(0, lines.length - most);
  }
  try {
    localStorage.setItem(key, JSON.stringify(lines));
  } catch {
    // Without storage the lines are kept until the page is closed.
  }
  leave();
};

// What is typed now comes after the last line.
export const leave = () => {
  at = lines.length;
  draft = "";
};

// The line before the current one; null if there is none.
export const back = current => {
  if (at === 0) {
    return null;
  }
  if (at === lines.length) {
    draft = current;
  }
  return lines[--at];
};

// The line after the current one, at last what was typed before; null if there is none.
export const forward = () => at >= lines.length ? null : ++at === lines.length ? draft : lines[at];
