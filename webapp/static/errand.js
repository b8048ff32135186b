// Loads the page again when what it waits for is over. Without it the page loads itself again every few seconds.
const waiting = document.querySelector("[data-errand]");
const SLOWEST_MS = 15000;
let failures = 0;

async function poll() {
  try {
    const answer = await fetch(waiting.dataset.errand, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (answer.status === 401 || answer.status === 404) return location.reload();
    if (!answer.ok) throw new Error(answer.status);
    if ((await answer.json()).is_over) return location.reload();
    failures = 0;
  } catch {
    failures += 1;
  }
  const warning = waiting.querySelector('[data-field="warning"]');
  warning.hidden = !failures;
  warning.textContent = failures ? "The site does not answer; trying again." : "";
  setTimeout(poll, Math.min(SLOWEST_MS, 1000 * 2 ** failures));
  return undefined;
}

if (waiting) poll();
