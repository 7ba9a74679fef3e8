import { randomUUID } from 'node:crypto';
import type {
  Action,
  Activity,
  DecisionPoint,
  MeetingNote,
  Milestone,
  Phase,
  Plan,
  PlanItem,
  Resolution,
} from '../../domain/plan.ts';

export function aPhase(overrides: Partial<Phase> = {}): Phase {
  return {
    kind: 'phase',
    id: randomUUID(),
    title: 'Planprogram',
    from: '2026-11-02',
    to: '2027-01-29',
    note: '',
    ...overrides,
  };
}

export function anActivity(overrides: Partial<Activity> = {}): Activity {
  return {
    kind: 'activity',
    id: randomUUID(),
    phaseId: null,
    title: 'Høring av planprogram',
    type: 'hearing',
    from: '2026-12-02',
    to: '2027-01-13',
    status: 'planned',
    responsible: { kind: 'role', role: 'processLeader' },
    sphere: 'administrative',
    groups: [],
    method: '',
    note: '',
    links: [],
    subject: null,
    ...overrides,
  };
}

export function aMilestone(overrides: Partial<Milestone> = {}): Milestone {
  return {
    kind: 'milestone',
    id: randomUUID(),
    phaseId: null,
    title: 'Planprogram vedtatt',
    on: '2027-01-28',
    status: 'planned',
    note: '',
    ...overrides,
  };
}

export function aDecision(overrides: Partial<DecisionPoint> = {}): DecisionPoint {
  return {
    kind: 'decision',
    id: randomUUID(),
    phaseId: null,
    title: 'Kommunestyret vedtek samfunnsdelen',
    on: '2027-06-17',
    status: 'planned',
    approver: 'municipalCouncil',
    subject: 'planProposal',
    decided: '',
    note: '',
    ...overrides,
  };
}

export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    kind: 'action',
    id: randomUUID(),
    stepId: null,
    title: 'Sende program til eldrerådet',
    responsible: { kind: 'role', role: 'processLeader' },
    due: '2026-12-04',
    done: false,
    on: '2026-11-23',
    note: '',
    ...overrides,
  };
}

export function aResolution(overrides: Partial<Resolution> = {}): Resolution {
  return { ...anAction(), kind: 'resolution', title: 'Vi går for éin sentrumsplan', due: null, ...overrides };
}

export function aMeetingNote(overrides: Partial<MeetingNote> = {}): MeetingNote {
  return { kind: 'note', id: randomUUID(), stepId: null, on: '2026-11-23', text: 'Skolen vil vere med.', ...overrides };
}

export function aPlanOf(items: readonly PlanItem[], overrides: Partial<Plan> = {}): Plan {
  return {
    desiredOutcome: 'Vi har ein samfunnsdel som innbyggjarane kjenner att seg i.',
    form: null,
    items,
    ...overrides,
  };
}

/** A phase with what stands in it. */
export function within(phase: Phase, ...steps: readonly (Activity | Milestone | DecisionPoint)[]): PlanItem[] {
  return [phase, ...steps.map((step) => ({ ...step, phaseId: phase.id }))];
}
