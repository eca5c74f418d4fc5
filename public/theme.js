// Runs before the page is drawn, so that a stored theme does not flash in late. `src/app/theme.ts` owns the setting.
try {
  var stored = JSON.parse(localStorage.getItem('verdict-desk:theme'));
  if (/^(light|dark|contrast)$/.test(stored.value)) document.documentElement.dataset.theme = stored.value;
} catch (_) {
  // No setting, or storage is blocked: the system decides.
}
