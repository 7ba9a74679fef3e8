import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { ContractOutline } from '../../../domain/contract/outline.ts';
import { SessionProvider } from '../api/ApiContext.tsx';
import { createClient } from '../api/client.ts';
import { fetchPersonas, keepPersona, type Persona } from '../api/personas.ts';
import { createQueryClient } from '../api/queryClient.ts';
import type { Early } from '../early.ts';
import type { Host } from '../teams/host.ts';
import { AddressRouter } from './AddressRouter.tsx';
import { HostProvider } from './HostProvider.tsx';
import { ThemePicker } from './LaterPickers.tsx';
import { PersonaStrip } from './PersonaStrip.tsx';
import { Shell } from './Shell.tsx';
import { PageSkeleton } from './Skeletons.tsx';
import { tabStore } from './stores.ts';
import { FirstTexts } from './Texts.tsx';
import type { Texts } from './textsInParts.ts';
import { THEMES } from './theme.ts';
import { useTheme } from './useTheme.ts';

/** False in the pages that are deployed: whatever stands behind it is not in them. */
declare const __TRY_OUT__: boolean;

const PersonaPage = __TRY_OUT__ ? lazy(() => import('../views/personas/PersonaPage.tsx')) : null;

/** The frame inside has a ground of its own; one over the other would let no room through. */
const SEE_THROUGH = { backgroundColor: 'transparent' };

export interface AppProps {
  readonly host: Host | null;
  /** The try-out's person this browser tab was last, or was opened as. */
  readonly startPersona: string | null;
  /** What was asked before this script had come, as whoever starts. */
  readonly early: Early | null;
  readonly firstTexts: Texts;
  readonly contract: ContractOutline;
}

/** The people of the try-out: `undefined` until the service has said, null where there is no try-out. */
function usePersonas(host: Host | null): readonly Persona[] | null | undefined {
  const [personas, setPersonas] = useState<readonly Persona[] | null | undefined>(
    __TRY_OUT__ && host === null ? undefined : null,
  );
  useEffect(() => {
    if (__TRY_OUT__ && host === null) void fetchPersonas(fetch).then(setPersonas);
  }, [host]);
  return personas;
}

/** A new person is a new session: nothing the last one fetched is kept. */
function useSession({ host, startPersona, early, contract }: AppProps, personaId: string | null) {
  return useMemo(() => {
    const asked = personaId === startPersona ? early : null;
    return {
      who: personaId ?? host?.person ?? 'me',
      queries: createQueryClient(),
      openFile: (path: string) => {
        if (host) void host.openLink(new URL(path, location.origin).href);
        else location.assign(path);
      },
      client: createClient({
        contract,
        loadSchemas: () => import('../api/schemas.ts').then(({ readAnswer }) => readAnswer),
        fetch: (input, init) => (init?.method === 'GET' && asked?.take(String(input))) || fetch(input, init),
        headers: async (): Promise<Record<string, string>> => {
          if (host) return { authorization: `Bearer ${await host.token()}` };
          return __TRY_OUT__ && personaId !== null ? { 'x-demo-persona': personaId } : {};
        },
      }),
    };
  }, [host, startPersona, early, contract, personaId]);
}

export function App(props: AppProps) {
  const { host, startPersona, firstTexts } = props;
  const [theme, pickTheme] = useTheme(host);
  const [personaId, setPersonaId] = useState(startPersona);
  const personas = usePersonas(host);
  const session = useSession(props, personaId);
  const locale = host?.locale ?? navigator.language;
  const themePicker = host === null && <ThemePicker theme={theme} onPick={pickTheme} />;
  const persona = personas?.find(({ id }) => id === personaId);

  const choose = (id: string) => {
    keepPersona(id, tabStore);
    setPersonaId(id);
  };

  const content = () => {
    if (personas === undefined && personaId === null) return <PageSkeleton />;
    if (PersonaPage && personas && persona === undefined) {
      return (
        <Suspense fallback={<PageSkeleton />}>
          <PersonaPage personas={personas} locale={locale} settings={themePicker} onChoose={choose} />
        </Suspense>
      );
    }
    const strip = __TRY_OUT__ && persona && <PersonaStrip persona={persona} onChange={() => setPersonaId(null)} />;
    return <Shell key={personaId} locale={locale} settings={themePicker} strip={strip} />;
  };

  return (
    <FluentProvider theme={THEMES[theme]} style={theme === 'glass' ? SEE_THROUGH : undefined}>
      <QueryClientProvider client={session.queries}>
        <SessionProvider session={session}>
          <FirstTexts texts={firstTexts}>
            <HostProvider host={host}>
              <AddressRouter basename="/tab">{content()}</AddressRouter>
            </HostProvider>
          </FirstTexts>
        </SessionProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
