/** A name as an element: Leaflet takes a text for HTML, and names are given by visitors. */
export function labelOf(name: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = name;
  return label;
}
