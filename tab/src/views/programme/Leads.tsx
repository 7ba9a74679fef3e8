import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { samePerson } from '../../../../domain/people.ts';
import type { LeadsView } from '../../../../domain/programme/views.ts';
import { Bar } from '../../ui/Bar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { personId } from '../setUp/rolesDraft.ts';
import { AddLead } from './AddLead.tsx';
import type { LeadChange, useChangeLeads } from './useLeads.ts';

type Lead = LeadsView['leads'][number];

interface LeadsProps {
  readonly view: LeadsView;
  readonly change: ReturnType<typeof useChangeLeads>;
}

/** Those who lead the programme, with the way to take one out, to step down, and to add another. */
export function Leads({ view, change }: LeadsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [leaving, setLeaving] = useState<Lead | null>(null);
  const [handing, setHanding] = useState(false);
  // A dialog that is still open would keep the focus from what is said of it.
  const done = change.isSuccess && leaving === null && !handing ? change.variables : null;
  return (
    <>
      {done && <Done key={change.submittedAt} change={done} onUndo={change.mutate} />}
      {change.error && leaving === null && <ErrorNote error={change.error} title="leads.failed" />}
      <section className={shared.panel} aria-labelledby="leads">
        <div className={shared.section}>
          <h2 id="leads" className={shared.h2}>
            {t('leads.heading')}
          </h2>
          <p className={shared.quiet}>{t('leads.intro')}</p>
          <ul className={shared.plainList}>
            {view.leads.map((lead) => (
              <Row
                key={personId(lead.person)}
                lead={lead}
                isMe={samePerson(lead.person, view.me)}
                onLeave={() => {
                  change.reset();
                  setLeaving(lead);
                }}
              />
            ))}
          </ul>
        </div>
      </section>
      <AddLead view={view} change={change} handing={handing} onHanding={setHanding} />
      <LeaveDialog
        lead={leaving}
        isMe={leaving !== null && samePerson(leaving.person, view.me)}
        change={change}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

function Row({ lead, isMe, onLeave }: { lead: Lead; isMe: boolean; onLeave: () => void }) {
  const { t } = useTexts();
  const shared = useShared();
  const name = lead.name === '' ? t('tab.plan.formerPerson') : lead.name;
  return (
    <li className={shared.listRow}>
      <span className={shared.listWords}>
        <span>{isMe ? `${name} (${t('leads.me')})` : name}</span>
        {lead.gone && <span className={shared.quiet}>{t('leads.gone')}</span>}
        {!lead.removable && <span className={shared.quiet}>{t('leads.last')}</span>}
      </span>
      {lead.removable && (
        <Button
          className={shared.target}
          onClick={onLeave}
          {...(!isMe && { 'aria-label': t('leads.removeOne', { name }) })}
        >
          {t(isMe ? 'leads.leave' : 'leads.remove')}
        </Button>
      )}
    </li>
  );
}

interface LeaveDialogProps {
  readonly lead: Lead | null;
  readonly isMe: boolean;
  readonly change: LeadsProps['change'];
  readonly onClose: () => void;
}

/** Taking somebody out asks first: they need not be in any channel, and so may not be found again to be added. */
function LeaveDialog({ lead, isMe, change, onClose }: LeaveDialogProps) {
  const { t } = useTexts();
  const shared = useShared();
  const name = lead?.name ?? '';
  return (
    <ConfirmDialog
      open={lead !== null}
      title={isMe ? t('leads.leaveAsk') : t('leads.removeAsk', { name })}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            className={shared.target}
            disabledFocusable={change.isPending}
            onClick={() => {
              if (lead === null || change.isPending) return;
              change.mutate({ kind: 'remove', person: { ...lead.person }, name }, { onSuccess: onClose });
            }}
          >
            {t(isMe ? 'leads.leaveDo' : 'leads.removeDo')}
          </Button>
          <Button className={shared.target} onClick={onClose}>
            {t('archive.cancel')}
          </Button>
        </>
      }
    >
      <p className={shared.text}>{isMe ? t('leads.leaveText') : t('leads.removeText', { name })}</p>
      {change.error && <ErrorNote error={change.error} title="leads.failed" />}
    </ConfirmDialog>
  );
}

/** What was done. It has the focus, since the button that was pressed may be gone. */
function Done({ change, onUndo }: { change: LeadChange; onUndo: (change: LeadChange) => void }) {
  const { t } = useTexts();
  const shared = useShared();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const { kind, name, person } = change;
  return (
    <div ref={note} tabIndex={-1}>
      <Bar
        intent="info"
        alert
        action={
          kind === 'add' && (
            <Button className={shared.target} onClick={() => onUndo({ kind: 'remove', person, name })}>
              {t('leads.undo')}
            </Button>
          )
        }
      >
        {t(kind === 'remove' ? 'leads.removed' : 'leads.added', { name })}
      </Bar>
    </div>
  );
}
