// An editable combobox after the ARIA 1.2 pattern: focus stays in the input, the list is only pointed at.
const WAIT = 120; // milliseconds without a key before we ask
const FEWEST = 2;

export function complete(combo) {
  const input = combo.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let timer, asking, chosen = -1, isComposing = false;

  list.id = `${input.id}-list`;
  list.className = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.className = "unseen";
  status.setAttribute("role", "status");
  combo.append(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]])
    input.setAttribute(name, value);

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function point(at) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = list.children[at];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function show(found) {
    list.replaceChildren(...found.map((one, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = one.url;
      const name = document.createElement("bdi");
      name.textContent = one.text;
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = one.kind;
      option.append(name, " ", kind);
      return option;
    }));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length === 1 ? "1 suggestion" : `${found.length} suggestions`;
  }

  async function ask() {
    const text = input.value.trim();
    asking?.abort();
    if (text.length < FEWEST) return close();
    asking = new AbortController();
    try {
      const answer = await fetch(`${combo.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: asking.signal });
      const { query, suggestions } = await answer.json();
      if (query === input.value.trim().replace(/\s+/g, " ") && document.activeElement === input) show(suggestions);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("compositionstart", () => (isComposing = true));
  input.addEventListener("compositionend", () => (isComposing = false));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return ask();
      // one place more than options: the way round leads through "none chosen"
      const by = event.key === "ArrowDown" ? 1 : -1;
      point(((chosen + 1 + by + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      location.href = list.children[chosen].dataset.url;
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.href = option.dataset.url;
  });
}
