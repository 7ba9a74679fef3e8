import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Agreed } from '../../../../domain/plan.ts';
import { agreedIn } from '../../../../domain/session/session.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { usePanelStyles } from '../sidePanel/panelStyles.ts';
import { useAgreedFacts } from './agreedFacts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  words: { flex: '1 1 140px', minWidth: 0, overflowWrap: 'anywhere' },
  list: { outline: 'none' },
});

function NotedRow({ item, onGone }: { readonly item: Agreed; readonly onGone: () => void }) {
  const { t } = useTexts();
  const shared = useShared();
  const panel = usePanelStyles();
  const styles = useStyles();
  const { mayEdit, edit } = usePlanEditor();
  const facts = useAgreedFacts();
  const words = item.kind === 'note' ? item.text : item.title;
  const said = [t(`sessions.kind.${item.kind}`), ...facts(item)].join(' · ');
  return (
    <li className={panel.item}>
      <div className={styles.row}>
        <div className={styles.words}>
          <div>{words}</div>
          <div className={shared.quiet}>{said}</div>
        </div>
        {mayEdit && (
          <Button
            size="small"
            appearance="subtle"
            className={shared.target}
            aria-label={t('sessions.removeNamed', { title: words })}
            onClick={() => {
              edit([{ op: 'remove', item }]);
              onGone();
            }}
          >
            {t('sessions.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What has been written down in a session, live for all; taken away here it can be taken back by the note above. */
export function NotedList({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, mayEdit } = usePlanEditor();
  const list = useRef<HTMLDivElement>(null);
  const noted = agreedIn(plan, sessionId);
  if (noted.length === 0) {
    return <p className={shared.quiet}>{t(mayEdit ? 'sessions.nothingNoted' : 'sessions.nothingNotedOthers')}</p>;
  }
  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={t('sessions.noted')} className={styles.list}>
      <ul className={shared.plainList}>
        {noted.map((item) => (
          <NotedRow key={item.id} item={item} onGone={() => list.current?.focus()} />
        ))}
      </ul>
    </div>
  );
}
