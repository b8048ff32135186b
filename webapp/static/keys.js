// Keys: / to search, j and k through results, ? for help. Silent while somebody types (WCAG 2.1.4 allows / only so).
const TYPING = "input, textarea, select, [contenteditable]";

function step(by) {
  const links = [...document.querySelectorAll(".hits h2 a, .stories h3 a, .t-head")].filter((one) => one.matches("a"));
  if (links.length === 0) return;
  const here = links.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, here + by));
  links[next].focus();
}

export function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPING)) return;
    if (event.key === "/") {
      const box = document.querySelector("#q");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") location.href = "/help/search";
  });
}
