// The page of the local web chat: shows channels and their messages, and sends commands.
// Message HTML is escaped by the bot's own renderer; everything else is set as text.

import { complete } from "/completion.js";
import * as history from "/history.js";
import { closeSide, keepEnd } from "/layout.js";

const byId = id => document.getElementById(id);
const messages = byId("messages");
const line = byId("line");
let channel = null;
let state = null;
let shown = new Map();
let opened = false;

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// The HTML contains the venue's time with its time zone. If the reader's local time differs, it is shown instead, with
// its own time zone, and the venue's time becomes a tooltip.
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ownFormats = {
  DateAndTime: {
    weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
  },
  Time: { hour: "2-digit", minute: "2-digit" },
};

const inZone = (at, end, zone, format) => {
  try {
    const dates = new Intl.DateTimeFormat(undefined, { ...format, timeZone: zone });
    return end ? dates.formatRange(at, end) : dates.format(at);
  } catch {
    return null;
  }
};

const away = at => {
  const minutes = Math.round((at - Date.now()) / 60000);
  const [amount, unit] = Math.abs(minutes) < 60 ? [minutes, "minute"]
    : Math.abs(minutes) < 1440 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(amount, unit);
};

const showLocalTimes = element => {
  for (const time of element.querySelectorAll("time[data-style]")) {
    const at = new Date(time.dateTime);
    time.title = time.textContent;
    if (time.dataset.style === "Relative") {
      time.textContent = away(at);
      continue;
    }
    const format = ownFormats[time.dataset.style];
    const end = time.dataset.end && new Date(time.dataset.end);
    if (format && inZone(at, end, ownZone, format) !== inZone(at, end, time.dataset.zone, format)) {
      time.textContent = inZone(at, end, ownZone, { ...format, timeZoneName: "short" });
      time.classList.add("yours");
    }
  }
};

// Messages.
const bubble = (who, at, html, kind) => {
  const body = make("div", { className: "body", innerHTML: html });
  const head = make("header", {}, make("strong", { textContent: who }));
  if (at) {
    head.append(make("time", {
      dateTime: at.toISOString(),
      textContent: at.toDateString() === new Date().toDateString()
        ? at.toLocaleTimeString(undefined, { timeStyle: "short" })
        : at.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }),
      title: at.toLocaleString(undefined, { dateStyle: "full", timeStyle: "short" }),
    }));
  }
  const article = make("article", { className: kind }, head, body);
  showLocalTimes(body);
  return article;
};

const atEnd = () => messages.scrollHeight - messages.scrollTop - messages.clientHeight < 80;

const put = article => {
  const follow = atEnd() || article.classList.contains("asked");
  messages.querySelector(".empty")?.remove();
  messages.append(article);
  if (follow) {
    messages.scrollTop = messages.scrollHeight;
  }
};

const conversation = new Map();
const remember = (where, article) => {
  if (!conversation.has(where)) {
    conversation.set(where, []);
  }
  conversation.get(where).push(article);
  if (where === channel) {
    put(article);
  } else {
    document.querySelector(`nav button[data-channel="${CSS.escape(where)}"]`)?.classList.add("new");
  }
};

const communityOf = name =>
  state?.communities.find(each => [...each.announcements, ...each.organisers].includes(name));

const receive = message => {
  if (shown.has(message.id)) {
    return;
  }
  const article = bubble("CommunityBot", new Date(message.at), message.html, "posted");
  const { delete: label } = communityOf(message.channel) ?? {};
  if (label && !article.querySelector(".body .deleted")) {
    const button = make("button", { type: "button", className: "delete", textContent: label });
    button.dataset.ask = message.delete;
    article.querySelector("header").append(button);
  }
  shown.set(message.id, article);
  remember(message.channel, article);
};

const change = ({ id, html }) => {
  const body = shown.get(id)?.querySelector(".body");
  if (body) {
    body.innerHTML = html;
    showLocalTimes(body);
    if (body.querySelector(".deleted")) {
      shown.get(id).querySelector(".delete")?.remove();
    }
  }
};

// Channels and the sidebar.
const first = ["/next-meetup", "/agenda", "/help"];
const openChannel = name => {
  channel = name;
  for (const button of document.querySelectorAll("nav button")) {
    if (button.dataset.channel === name) {
      button.setAttribute("aria-current", "true");
      button.classList.remove("new");
    } else {
      button.removeAttribute("aria-current");
    }
  }
  const community = communityOf(name);
  byId("channel-title").textContent = `# ${name}`;
  byId("channel-note").replaceChildren(...(community ? [`${community.name}, times in ${community.timeZone}`] : []));
  if (community?.remarks) {
    byId("channel-note").append(" · ", make("a", { href: "/problems", textContent: community.remarks }));
  }
  messages.lang = community?.language ?? "en";
  document.title = `#${name} – CommunityBot`;
  messages.replaceChildren(...(conversation.get(name) ?? []));
  if (!messages.children.length) {
    messages.append(make("div", { className: "empty", lang: "en" },
      make("p", {
        textContent: "Nothing has been posted here yet. Announcements appear by themselves; until then, ask:",
      }),
      make("p", { className: "buttons" }, ...first.map(text => {
        const button = make("button", { type: "button", textContent: text });
        button.dataset.ask = text;
        return button;
      }))));
  }
  messages.scrollTop = messages.scrollHeight;
};

const describe = next => {
  const channels = JSON.stringify(state?.communities.map(each => [each.name, each.announcements, each.organisers]));
  state = next;
  if (channels !== JSON.stringify(next.communities.map(each => [each.name, each.announcements, each.organisers]))) {
    byId("channels").replaceChildren(...next.communities.map(community => make("section", {},
      make("h2", { textContent: community.name }),
      ...[...new Set([...community.announcements, ...community.organisers])].map(name => {
        const button = make("button", { type: "button", textContent: `# ${name}`, onclick: () => {
          openChannel(name);
          closeSide(messages);
        } });
        button.dataset.channel = name;
        return button;
      }))));
    if (channel) {
      openChannel(channel);
    }
  }

  byId("platforms").replaceChildren(...next.platforms.map(platform => make("li", {},
    make("span", { className: `state ${platform.state}`, textContent: `${platform.name} ${platform.state}` }),
    ...(platform.reason ? [make("p", { textContent: platform.reason })] : []))));

  byId("next").replaceChildren(...next.next.map(post => {
    const item = make("li", {}, make("span", { textContent: post.what }), make("p", { innerHTML: post.html }),
      make("p", { textContent: post.channel }));
    showLocalTimes(item);
    return item;
  }));
  if (!next.next.length) {
    byId("next").append(make("li", { textContent: "No posts are planned for the next weeks." }));
  }

  if (!byId("commands").children.length) {
    byId("commands").append(...next.commands.map(command => make("button", {
      type: "button",
      textContent: command.usage,
      title: command.description + (command.forOrganisers ? " (organisers)" : ""),
      onclick: () => command.usage.includes(" ") ? type(`/${command.name} `) : ask(`/${command.name}`),
    })));
  }
};

// Commands.
const type = text => {
  line.value = text;
  line.focus();
  completion.look();
};

const post = async (address, body) => {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  return response.json();
};

const ask = async (text, fields = null) => {
  const where = channel;
  if (!fields) {
    history.add(text);
  }
  const question = bubble("You", null, "", "asked");
  question.querySelector(".body").textContent = text;
  remember(where, question);
  try {
    const answer = await post("/api/ask", { channel: where, text, fields });
    const kind = answer.isPrivate ? "answer private" : "answer";
    const article = bubble("CommunityBot", new Date(answer.at), answer.html, kind);
    if (answer.isPrivate) {
      article.querySelector("header").append(make("span", { textContent: "only visible to you" }));
    }
    remember(where, article);
    question.scrollIntoView({ block: "start" });
  } catch (failure) {
    const article = bubble("CommunityBot", null, "", "answer private");
    article.querySelector(".body").textContent = `The command failed: ${failure.message}`;
    remember(where, article);
  }
};

const send = () => {
  const text = line.value.trim();
  completion.close();
  if (text) {
    line.value = "";
    ask(text);
  }
};

const completion = complete({
  line,
  list: byId("completions"),
  status: byId("suggested"),
  suggest: text => post("/api/suggest", { channel, text }),
  send,
});

byId("ask").addEventListener("submit", event => {
  event.preventDefault();
  send();
});

messages.addEventListener("click", event => {
  const button = event.target.closest("button[data-ask]");
  if (button) {
    ask(button.dataset.ask);
  }
});

messages.addEventListener("change", event => {
  const menu = event.target.closest("select[data-menu]");
  if (menu?.value) {
    ask(`/${menu.dataset.menu} ${menu.value}`);
    menu.value = "";
  }
});

messages.addEventListener("submit", event => {
  const form = event.target.closest("form[data-form]");
  if (form) {
    event.preventDefault();
    ask(`/${form.dataset.form} ${form.dataset.argument}`.trimEnd(), Object.fromEntries(new FormData(form)));
    form.querySelector("button").disabled = true;
  }
});

// Reload the state after each connection: it includes messages missed in between, and known ones are skipped.
const open = async () => {
  const opening = await (await fetch("/api/chat")).json();
  describe(opening.state);
  opening.messages.forEach(receive);
  if (!opened) {
    opened = true;
    const first = opening.state.communities.flatMap(each => [...each.announcements, ...each.organisers])[0];
    if (first) {
      openChannel(first);
    }
  }
};

function listen() {
  const events = new EventSource("/api/events");
  events.addEventListener("open", async () => {
    try {
      await open();
      byId("connection").textContent = "";
    } catch {
      byId("connection").textContent = "The bot does not respond.";
    }
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      // The browser gives up when the bot refuses a stream, as it does when too many pages are open.
      byId("connection").textContent = "The bot refused the connection; trying again …";
      setTimeout(listen, 10_000);
    } else {
      byId("connection").textContent = "Connection lost; reconnecting …";
    }
  });
  events.addEventListener("message", event => receive(JSON.parse(event.data)));
  events.addEventListener("change", event => change(JSON.parse(event.data)));
  events.addEventListener("state", event => describe(JSON.parse(event.data)));
}

keepEnd(messages);
listen();
