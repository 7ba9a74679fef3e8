import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useLive } from '../api/useLive.ts';
import { MUNICIPALITY } from '../views/municipality/municipalityPage.ts';
import { BackToMeeting } from '../views/sidePanel/BackToMeeting.tsx';
import { Bar } from './Bar.tsx';
import { Frame } from './Frame.tsx';
import { LanguagePicker } from './LaterPickers.tsx';
import { layoutOf } from './layout.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PageSkeleton } from './Skeletons.tsx';
import { StopBoundary } from './StopBoundary.tsx';
import { TextsProvider, useTexts } from './Texts.tsx';
import { useLanguage } from './useLanguage.ts';

const CheckInsPage = lazy(() => import('../views/checkIns/CheckInsPage.tsx'));
const PortfolioPage = lazy(() => import('../views/portfolio/PortfolioPage.tsx'));
const QuestionsPage = lazy(() => import('../views/questions/QuestionsPage.tsx'));
const ArchivePage = lazy(() => import('../views/archive/ArchivePage.tsx'));
const ProgrammePage = lazy(() => import('../views/programme/ProgrammePage.tsx'));
const PrivacyPage = lazy(() => import('../views/privacy/PrivacyPage.tsx'));
const ConfigPage = lazy(() => import('../views/config/ConfigPage.tsx'));
const SidePanelPage = lazy(() => import('../views/sidePanel/SidePanelPage.tsx'));
const StagePage = lazy(() => import('../views/stage/StagePage.tsx'));
const RolesPage = lazy(() => import('../views/roles/RolesPage.tsx'));
const SetUpPage = lazy(() => import('../views/setUp/SetUpPage.tsx'));
const RoundPage = lazy(() => import('../views/round/RoundPage.tsx'));

function LanguageFailed() {
  const { t } = useTexts();
  return (
    <Bar intent="warning" alert>
      {t('tab.bar.languageFailed')}
    </Bar>
  );
}

interface ShellProps {
  readonly locale: string;
  readonly settings: ReactNode;
  readonly strip?: ReactNode;
}

/** The signed-in page: language, live line, frame and the views. */
export function Shell({ locale, settings, strip }: ShellProps) {
  const { language, own, pick, failed } = useLanguage(locale);
  const up = useLive();
  const { pathname } = useLocation();
  return (
    <TextsProvider language={language}>
      <Frame
        home
        layout={layoutOf(pathname)}
        settings={
          <>
            <LanguagePicker own={own} onPick={pick} />
            {settings}
          </>
        }
        strip={
          <>
            <BackToMeeting />
            {strip}
          </>
        }
      >
        {failed && <LanguageFailed />}
        <StopBoundary at={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="/" element={<PortfolioPage />} />
              <Route path="/engagements/:engagementId" element={<MUNICIPALITY.View />} />
              <Route path="/engagements/:engagementId/check-ins" element={<CheckInsPage />} />
              <Route path="/engagements/:engagementId/questions" element={<QuestionsPage />} />
              <Route path="/engagements/:engagementId/archive" element={<ArchivePage />} />
              <Route path="/engagements/:engagementId/roles" element={<RolesPage />} />
              <Route path="/set-up/:channelId" element={<SetUpPage />} />
              <Route path="/programmes/:programmeId" element={<ProgrammePage />} />
              <Route path="/my-data" element={<PrivacyPage />} />
              <Route path="/engagements/:engagementId/rounds/:roundId" element={<RoundPage />} />
              <Route path="/engagements/:engagementId/steps/:stepId" element={<MUNICIPALITY.View />} />
              <Route path="/engagements/:engagementId/panel" element={<SidePanelPage />} />
              <Route path="/engagements/:engagementId/stage" element={<StagePage />} />
              <Route path="/config" element={<ConfigPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </StopBoundary>
      </Frame>
      <OfflineBanner show={!up} />
    </TextsProvider>
  );
}
