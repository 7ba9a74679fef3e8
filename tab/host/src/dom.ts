type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and what is in it. `false` leaves an attribute out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...inside);
  return element;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A labelled list to choose from. */
export function picker(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  onPick: (value: string) => void,
): HTMLElement {
  const id = `pick-${label.replace(/\W+/g, '-')}`;
  const list = make('select', { id });
  for (const { value, text } of choices) {
    list.append(make('option', { value, selected: value === chosen }, text));
  }
  list.addEventListener('change', () => onPick(list.value));
  return make('div', { class: 'picker' }, make('label', { for: id }, label), list);
}

export function button(text: string, onPress: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onPress);
  return element;
}
