/** Faro's mark: a lighthouse whose beam goes both ways. */
export const Lighthouse = () => (
  <svg class="lighthouse" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path class="beam" d="M27.5 13 47 5v15zM20.5 13 1 5v15z" />
    <path class="tower" d="M20 18h8l3 23H17z" />
    <path class="band" d="M19.2 24h9.6l.8 6H18.4zM17.7 35.5h12.6l.7 5.5H17z" />
    <path class="lamp" d="M19.5 9.5h9V18h-9z" />
    <path class="roof" d="M18.5 9.5 24 4l5.5 5.5z" />
    <path class="rock" d="M9 44c3-3 6-3.4 15-3.4S36 41 39 44z" />
  </svg>
);
