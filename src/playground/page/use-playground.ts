import { useCallback, useEffect, useReducer } from 'preact/hooks';
import type { Act } from '../contract.ts';
import { listen, sendAct } from './server.js';
import { initialState, stateAfter, type ComplaintPlace, type PageEvent, type PageState } from './state.js';
import type { Texts } from './texts.js';

export interface Playground {
  readonly state: PageState;
  readonly dispatch: (event: PageEvent) => void;
  /** True when the act was accepted; otherwise the reason stands where it was asked for. */
  readonly act: (act: Act, place: ComplaintPlace) => Promise<boolean>;
}

/** Joins the page's state to the server: events in, acts out. */
export const usePlayground = (texts: Texts): Playground => {
  const [state, dispatch] = useReducer<PageState, PageEvent>(stateAfter, initialState);

  useEffect(
    () =>
      listen(
        (event) => {
          dispatch({ type: 'server', event, receivedAt: Date.now() });
        },
        () => {
          dispatch({ type: 'connection-lost' });
        },
      ),
    [],
  );

  const act = useCallback(
    async (wanted: Act, place: ComplaintPlace): Promise<boolean> => {
      const result = await sendAct(wanted);
      if (result?.ok === true) {
        dispatch({ type: 'complaint-closed', place });
        return true;
      }
      const text =
        result === undefined ? texts.unreachable : (texts.refusals[result.reason] ?? result.reason);
      dispatch({ type: 'complaint', place, text });
      return false;
    },
    [texts],
  );
  return { state, dispatch, act };
};
