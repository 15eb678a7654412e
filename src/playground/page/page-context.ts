import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, Snapshot } from '../contract.ts';
import type { ComplaintPlace, PageEvent, PageState } from './state.js';
import type { PageLanguage, Texts } from './texts.js';

/** What every part of the page may need. */
export interface Page {
  readonly state: PageState;
  readonly world: Snapshot;
  readonly texts: Texts;
  readonly language: PageLanguage;
  readonly dispatch: (event: PageEvent) => void;
  /** Sends an act and reports a refusal where it was asked for; true when it was accepted. */
  readonly act: (act: Act, place: ComplaintPlace) => Promise<boolean>;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** Throws outside of {@link PageContext}, which only a programmer can cause. */
export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage needs a PageContext around it');
  return page;
};
