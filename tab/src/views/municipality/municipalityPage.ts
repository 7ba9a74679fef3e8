import { ahead } from '../../ui/ahead.ts';

/** The page that most people come to, sent for before anything is drawn. */
export const MUNICIPALITY = ahead(() => import('./MunicipalityPage.tsx'));
