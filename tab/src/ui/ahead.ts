import { type ComponentType, createElement, lazy, useState } from 'react';

interface Script<Props> {
  readonly default: ComponentType<Props>;
}

/**
 * A view whose script can be sent for before the view is drawn. When it has come, it is drawn at once. By `lazy` alone
 * what stands in its place would be drawn first, and React lets nothing take that away again for 300 ms.
 */
export function ahead<Props extends object>(load: () => Promise<Script<Props>>) {
  let come: Script<Props> | null = null;
  const send = async () => {
    come = await load();
    return come;
  };
  const Later = lazy(send);
  function View(props: Props) {
    // Once and for all: another component in its place would begin anew.
    const [here] = useState(() => come?.default);
    return here === undefined ? createElement(Later as ComponentType<Props>, props) : createElement(here, props);
  }
  return { send, View } as const;
}
