import { lazy, Suspense } from 'react';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';

const SelectionBar = lazy(() => import('./SelectionBar.tsx'));

/** What can be done with several steps; comes when more than one is picked out, or when somebody is about to. */
export function Selection({ picking = false }: { readonly picking?: boolean }) {
  const { mayEdit } = usePlanEditor();
  const { selected } = usePlanDesk();
  if (!mayEdit || !(picking || selected.size > 1)) return null;
  return (
    <Suspense fallback={null}>
      <SelectionBar />
    </Suspense>
  );
}
