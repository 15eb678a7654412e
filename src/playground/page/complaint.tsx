import { Icon } from './icon.js';
import { usePage } from './page-context.js';
import type { ComplaintPlace } from './state.js';

/** Says why something that was tried here did not happen. */
export const Complaint = ({ place }: { readonly place: ComplaintPlace }) => {
  const { state, texts, dispatch } = usePage();
  const text = state.complaints[place];
  return (
    <div class="complaint" role="alert">
      {text !== undefined && (
        <p>
          <span aria-hidden="true">⚠</span>
          <span dir="auto">{text}</span>
          <button
            type="button"
            class="round"
            aria-label={texts.toast.dismiss}
            onClick={() => {
              dispatch({ type: 'complaint-closed', place });
            }}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
};
