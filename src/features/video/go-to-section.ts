/** Brings a part of the page into view and gives it the focus, so that keys and readers continue there. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  if (section === null) return;
  section.scrollIntoView({ block: 'start' });
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}
