import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { nextStep, SET_UP_STEPS, type SetUpStep } from '../../../../domain/setUp/draft.ts';
import type { OpenSetUp as View } from '../../../../domain/setUp/view.ts';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { ClearAnswers } from './ClearAnswers.tsx';
import { tellLater } from './justFounded.ts';
import { PlaceWarnings } from './PlaceWarnings.tsx';
import { SameMunicipality } from './SameMunicipality.tsx';
import { StepRow } from './StepRow.tsx';
import { LanguageStep } from './steps/LanguageStep.tsx';
import { MunicipalityStep } from './steps/MunicipalityStep.tsx';
import { PlanStep } from './steps/PlanStep.tsx';
import { ProgrammeStep } from './steps/ProgrammeStep.tsx';
import { ReviewStep } from './steps/ReviewStep.tsx';
import { RolesStep } from './steps/RolesStep.tsx';
import { SeriesStep } from './steps/SeriesStep.tsx';
import type { StepProps } from './steps/step.ts';
import { saySummary } from './summary.ts';
import { type Answer, useSetUpChanges } from './useSetUp.ts';

const ALL = [...SET_UP_STEPS, 'review'] as const;
type Shown = (typeof ALL)[number];

const FORMS: Readonly<Record<SetUpStep, (props: StepProps) => React.ReactNode>> = {
  municipality: MunicipalityStep,
  language: LanguageStep,
  programme: ProgrammeStep,
  roles: RolesStep,
  plan: PlanStep,
  series: SeriesStep,
};

/** Where somebody takes the set-up up again. */
function Resumed({ changed }: { changed: View['changed'] }) {
  const { t } = useTexts();
  // What one does oneself while the page is open is no news.
  const [at] = useState(changed);
  if (at === null) return null;
  const when = sayInstant(t, at.at);
  const words = at.mine
    ? t('setup.resumed.mine', { when })
    : t('setup.resumed.other', { name: at.by || t('setup.resumed.someone'), when });
  return <Bar intent="info">{words}</Bar>;
}

/** The steps, one of them open. What was typed in one stays there while another is looked at. */
export function OpenSetUp({ channelId, view }: { channelId: string; view: View }) {
  const { t } = useTexts();
  const shared = useShared();
  const navigate = useNavigate();
  const { save, clear, finish, move } = useSetUpChanges(channelId);
  const [current, setCurrent] = useState<Shown>(() => nextStep(view.draft) ?? 'review');
  const [opened, setOpened] = useState<readonly Shown[]>([current]);
  const [said, say] = useState('');
  /** Goes up when everything typed is to be forgotten. */
  const [round, setRound] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const number = (step: Shown) => ALL.indexOf(step) + 1;

  const firstTime = useRef(true);
  useEffect(() => {
    // The button that was pressed is gone; focus goes to what is open now.
    if (!firstTime.current) list.current?.querySelector<HTMLElement>(`[data-step="${current}"] h2`)?.focus();
    firstTime.current = false;
  }, [current]);

  const go = (step: Shown, before = '') => {
    save.reset();
    setOpened((all) => (all.includes(step) ? all : [...all, step]));
    setCurrent(step);
    say(
      `${before} ${t('setup.stepOf', { number: number(step), count: ALL.length })}: ${t(`setup.step.${step}`)}`.trim(),
    );
  };
  const answer = (given: Answer) =>
    save.mutate(given, { onSuccess: ({ draft }) => go(nextStep(draft) ?? 'review', t('setup.saved')) });
  const back = () => {
    const before = ALL[ALL.indexOf(current) - 1];
    if (before) go(before);
  };
  const open = (engagementId: string) => void navigate(`/engagements/${engagementId}`);

  return (
    <>
      <Resumed changed={view.changed} />
      <PlaceWarnings view={view} />
      <p role="status" className={shared.unseen}>
        {said}
      </p>
      <ol ref={list} className={shared.plainList} aria-label={t('setup.steps')}>
        {ALL.map((step) => {
          const Form = step === 'review' ? null : FORMS[step];
          const summary = step === 'review' ? null : saySummary(t, view, step);
          return (
            <StepRow
              key={`${step} ${round}`}
              step={step}
              number={number(step)}
              count={ALL.length}
              current={step === current}
              summary={summary}
              under={
                step === 'municipality' && (
                  <SameMunicipality
                    view={view}
                    move={move}
                    onMoved={(engagementId) => {
                      tellLater(engagementId, { kind: 'moved' });
                      open(engagementId);
                    }}
                  />
                )
              }
              onOpen={() => go(step)}
            >
              {Form !== null && opened.includes(step) && (
                <Form
                  channelId={channelId}
                  view={view}
                  saving={save.isPending}
                  error={step === current ? save.error : null}
                  onAnswer={answer}
                  onBack={step === 'municipality' ? null : back}
                />
              )}
              {step === 'review' && current === 'review' && (
                <ReviewStep
                  view={view}
                  finish={finish}
                  onBack={back}
                  onMade={({ engagementId, ...made }) => {
                    tellLater(engagementId, { kind: 'made', ...made });
                    open(engagementId);
                  }}
                />
              )}
            </StepRow>
          );
        })}
      </ol>
      {view.revision > 0 && (
        <ClearAnswers
          clear={clear}
          onCleared={() => {
            setRound((now) => now + 1);
            setOpened(['municipality']);
            setCurrent('municipality');
          }}
        />
      )}
    </>
  );
}
