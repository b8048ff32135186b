// Keeps the page of a crawl up to date. Without it the page loads itself again every few seconds.
const HIDDEN_MS = 5000; // nobody is looking
const SLOWEST_MS = 30000;
const LOG_ROWS = 200; // as many as the server puts on one page

const run = document.getElementById("run");
const { progress: address, address: own, show, page } = run.dataset;
let cursor = run.dataset.cursor;
let tag = "";
let pollMs = 1000;
let failures = 0;
let timer = 0;
let skew = 0; // what the server's clock is ahead of ours
let latest = null;

const field = (root, name) => root.querySelector(`[data-field="${name}"]`);

function write(root, name, value) {
  const node = field(root, name);
  if (node && node.textContent !== String(value)) node.textContent = value;
}

function row(name, values) {
  const made = run.querySelector(`[data-template="${name}"]`).content.firstElementChild.cloneNode(true);
  for (const [key, value] of Object.entries(values)) write(made, key, value ?? "–");
  return made;
}

function list(name, rows) {
  const node = run.querySelector(`[data-list="${name}"]`);
  const said = JSON.stringify(rows.map((each) => each.outerHTML));
  if (node.dataset.said !== said) node.replaceChildren(...rows);
  node.dataset.said = said;
}

function sourceRow(source) {
  const made = row("sources", source);
  field(made, "state").className = `state state-${source.state}`;
  return made;
}

function totalChip(total) {
  const made = row("counters", total);
  const link = made.querySelector("a");
  link.href = `${own}?show=${total.outcome}`;
  link.title = total.meaning;
  link.classList.toggle("chip-trouble", total.is_trouble);
  if (total.outcome === show) link.setAttribute("aria-current", "true");
  return made;
}

function eventRow(event) {
  const { page: path, url, link, ...texts } = event;
  const made = row("events", texts);
  made.classList.toggle("trouble", event.is_trouble);
  const title = field(made, "page");
  title.hidden = !path;
  if (path) title.href = path;
  const target = field(made, "url");
  target.textContent = url;
  if (link) target.href = link;
  field(made, "way").href += encodeURIComponent(url);
  return made;
}

function log(events) {
  if (page !== "1") return; // older pages stand still
  const body = run.querySelector('[data-list="events"]');
  const shown = events.filter((each) => !show || each.outcome === show || (show === "trouble" && each.is_trouble));
  body.prepend(...shown.reverse().map(eventRow));
  while (body.rows.length > LOG_ROWS) body.lastElementChild.remove();
}

function span(seconds) {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

function tell(now) {
  latest = now;
  for (const name of ["headline", "ended", "seen", "sources_done", "new", "changed", "trouble"]) write(run, name, now[name]);
  write(run, "sources_total", now.sources.length);
  write(run, "rate", now.rate || "–");
  write(run, "all", now.ended);
  write(run, "all_trouble", now.trouble);
  warn(now.warning);
  field(run, "headline").className = `headline state state-${now.state}`;
  field(run, "stop").hidden = !now.can_stop;
  field(run, "resume").hidden = !now.can_resume;
  field(run, "hint").hidden = now.is_over;
  const bar = field(run, "bar");
  bar.max = now.seen || 1;
  bar.value = now.ended;
  list("sources", now.sources.map(sourceRow));
  list("counters", now.counters.map(totalChip));
  log(now.events);
  tick();
}

function warn(text) {
  write(run, "warning", text);
  field(run, "warning").hidden = !text;
}

function tick() {
  if (!latest?.started_at) return;
  const until = latest.finished_at ? Date.parse(latest.finished_at) : Date.now() + skew;
  write(run, "took", span(Math.max(0, Math.floor((until - Date.parse(latest.started_at)) / 1000))));
}

async function poll() {
  clearTimeout(timer);
  try {
    const headers = { Accept: "application/json", ...(tag && { "If-None-Match": tag }) };
    const answer = await fetch(`${address}?after=${cursor}`, { headers, cache: "no-store" });
    if (answer.status === 401) return warn("You are not signed in any more. Load the page again to sign in.");
    if (!answer.ok && answer.status !== 304) throw new Error(answer.status);
    if (answer.status === 200) {
      const now = await answer.json();
      skew = (Date.parse(answer.headers.get("Date")) || Date.now()) - Date.now();
      tag = now.cursor === Number(cursor) ? answer.headers.get("ETag") : "";
      cursor = String(now.cursor);
      pollMs = now.poll_ms;
      tell(now);
      if (!pollMs) return undefined;
    }
    if (failures) warn(latest?.warning ?? "");
    failures = 0;
  } catch {
    failures += 1;
    warn("The site does not answer; trying again. What is shown may be out of date.");
  }
  const wait = Math.min(SLOWEST_MS, pollMs * 2 ** failures);
  timer = setTimeout(poll, document.hidden ? Math.max(wait, HIDDEN_MS) : wait);
  return undefined;
}

setInterval(tick, 1000);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && pollMs) poll();
});
poll();
