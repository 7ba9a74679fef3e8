import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { same } from '../../../../../domain/planChange.ts';

interface FormDraft<Draft> {
  readonly draft: Draft;
  set(part: Partial<Draft>): void;
  /** Whether somebody has tried to save: faults are told from then on. */
  readonly tried: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  submit(event: FormEvent): void;
}

/**
 * What is written in a form until it is saved. A form with faults is not; its first faulty field then gets the focus.
 * `onDirty` is told whether something would be lost, and must stay the same function.
 */
export function useFormDraft<Draft extends object>(
  start: () => Draft,
  isWhole: (draft: Draft) => boolean,
  save: (draft: Draft) => void,
  onDirty?: (dirty: boolean) => void,
): FormDraft<Draft> {
  const [begun] = useState(start);
  const [draft, setDraft] = useState(begun);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const dirty = !same(begun, draft);
  useEffect(() => {
    onDirty?.(dirty);
    return () => onDirty?.(false);
  }, [dirty, onDirty]);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return {
    draft,
    set: (part) => setDraft((before) => ({ ...before, ...part })),
    tried: tries > 0,
    form,
    submit(event) {
      event.preventDefault();
      if (isWhole(draft)) save(draft);
      else setTries((count) => count + 1);
    },
  };
}
