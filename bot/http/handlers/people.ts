import type { PEOPLE } from '../../../domain/contract/routes/people.ts';
import { chooseLanguage, chooseNudges, readMe } from '../../usecases/people.ts';
import type { HandlersOf } from '../handle.ts';

export const peopleHandlers: HandlersOf<Omit<typeof PEOPLE, 'live'>> = {
  me: ({ context, person }) => readMe(context, person),
  setLanguage: async ({ context, person, body }) => {
    await chooseLanguage(context, person, body.language);
    return readMe(context, person);
  },
  setNudges: async ({ context, person, body }) => {
    await chooseNudges(context, person, body.nudges);
    return readMe(context, person);
  },
};
