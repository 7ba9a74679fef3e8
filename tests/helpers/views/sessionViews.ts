import type { Ground } from './ground.ts';
import { button, dialog, nn, press, reads, type Scene, type View } from './view.ts';

const panel = {
  who: 'guide',
  place: 'sidePanel',
  path: ({ fjord }: Ground) => `engagements/${fjord}/panel`,
} as const satisfies Partial<View>;
const municipality: View['path'] = ({ fjord }) => `engagements/${fjord}`;

/** A meeting that goes on, begun here when none does. */
const running = async ({ on, ground }: Scene) => {
  const { sessions } = (await ground.ask('guide', `/engagements/${ground.fjord}/sessions`)) as {
    sessions: { endedAt: string | null }[];
  };
  if (sessions.every(({ endedAt }) => endedAt !== null)) await press(on, nn('sessions.start'));
  await button(on, nn('sessions.end')).waitFor();
};

/** Meetings, what is decided in them, and what may be shown of the plan elsewhere. */
export const SESSION_VIEWS: readonly View[] = [
  ...(['note', 'resolution', 'action'] as const).map(
    (kind): View => ({
      ...panel,
      name: `side panel, a meeting goes on, ${kind}`,
      async arrive(scene) {
        await running(scene);
        await scene.on.getByRole('radio', { name: nn(`tab.panel.write.kinds.${kind}`), exact: true }).check();
        await scene.on.getByLabel(nn(`tab.panel.write.${kind}`)).waitFor();
      },
    }),
  ),
  {
    ...panel,
    name: 'side panel, asked whether to end the meeting',
    async arrive(scene) {
      await running(scene);
      await press(scene.on, nn('sessions.end'));
      await button(dialog(scene.on), nn('sessions.ask.confirm')).waitFor();
    },
  },
  {
    name: 'agreed, the form of a decision with its faults',
    who: 'processLeader',
    path: municipality,
    async arrive({ on }) {
      await press(on, nn('tab.planList.agreed.addResolution'));
      await press(on, nn('tab.planList.agreed.save'));
      await reads(on, nn('tab.planList.agreed.whatResolutionFault'));
    },
  },
  {
    name: 'municipality, meetings with the next agenda',
    who: 'guide',
    path: municipality,
    async arrive({ on }) {
      const section = on.getByRole('region', { name: nn('sessions.title'), exact: true });
      await section.getByText(nn('sessions.agenda.title')).click();
      await reads(section, nn('sessions.agenda.open'));
    },
  },
  {
    name: 'check-ins, what may be shown elsewhere',
    who: 'processLeader',
    path: ({ fjord }) => `engagements/${fjord}/check-ins`,
    async arrive({ on }) {
      const choices = on.getByRole('region', { name: nn('extension.setting.title') });
      await choices.getByRole('radio', { checked: false }).first().click();
      await reads(on, nn('extension.setting.saved'));
    },
  },
];
