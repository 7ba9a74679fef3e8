import type { ReactNode } from 'react';
import type { TextKey } from '../../../../domain/texts/translate.ts';
import type { Changer } from '../../api/errors.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

interface MeanwhileBarProps {
  readonly changer: Changer;
  /** What is said of it, by who it was: somebody by name, somebody whose name is not known, or the reader elsewhere. */
  readonly titles: { readonly by: TextKey; readonly somebody: TextKey; readonly mine: TextKey };
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Somebody else saved what this person was about to change: who, what became of it, and the choice between the two. */
export function MeanwhileBar({ changer: { by, mine }, titles, actions, children }: MeanwhileBarProps) {
  const { t } = useTexts();
  const shared = useShared();
  const title = mine ? t(titles.mine) : by === null ? t(titles.somebody) : t(titles.by, { name: by });
  return (
    <Bar intent="warning" title={`${title}.`} alert action={<div className={shared.row}>{actions}</div>}>
      {children}
    </Bar>
  );
}
