// Applies the saved colours before anything is drawn; blocking on purpose, so that no page flashes.
try {
  const saved = localStorage.getItem("colours");
  if (saved === "light" || saved === "dark") document.documentElement.dataset.colours = saved;
} catch {
  // storage may be forbidden: the system's colours hold
}
