import type { TeamsJs } from './teamsJs.ts';

/** A tab as it is added to a channel or a meeting: the same for everybody there. */
export interface TabChoice {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly suggestedDisplayName: string;
}

export interface TabSetUp {
  /** The entity id of the tab that is being changed; null for a new one. */
  current(): Promise<string | null>;
  /** What the Save button of Teams will save; null while there is nothing to save. */
  choose(choice: TabChoice | null): void;
}

/** The dialog in which a tab is added. The button is Teams' own; what it saves is ours. */
export function tabSetUp({ pages }: TeamsJs): TabSetUp {
  let chosen: TabChoice | null = null;
  let listening = false;
  const listen = () => {
    listening = true;
    pages.config.registerOnSaveHandler((saving) => {
      if (chosen === null) return saving.notifyFailure('Nothing is chosen.');
      pages.config.setConfig(chosen).then(
        () => saving.notifySuccess(),
        (error: unknown) => saving.notifyFailure(String(error)),
      );
    });
  };
  return {
    async current() {
      const config = await pages.getConfig().catch(() => null);
      return config?.entityId || null;
    },
    choose(choice) {
      chosen = choice;
      if (!listening) listen();
      pages.config.setValidityState(choice !== null);
    },
  };
}
