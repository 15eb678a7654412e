const paths = {
  send: 'M4 12 20 4l-5 16-3-6.5zM12 13.5 20 4',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.2v.1',
  attach:
    'M19 11.5 12 18.5a4.6 4.6 0 0 1-6.5-6.5l7.5-7.5a3 3 0 0 1 4.3 4.3l-7.4 7.4a1.5 1.5 0 0 1-2.2-2.2l6.6-6.6',
  forward: 'M13 5.5v4C7 9.5 4.5 13 4 18.5c2.5-3.5 5-4.5 9-4.5v4l7-6.2z',
  video: 'M4 6.5h11v11H4zM15 10.5l5-3v9l-5-3',
  voice: 'M12 4a3 3 0 0 1 3 3v4.5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.5',
  sticker: 'M5 5h14v8.5L13.5 19H5zM19 13.5h-5.5V19M9 9.2v.1M14.5 9.2v.1M8.5 13c1.2 1.5 2.5 2 4 1.8',
  document: 'M6.5 3.5h7.5l4 4v13H6.5zM14 3.5v4h4M9.5 12h5.5M9.5 16h5.5',
  contact: 'M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M5 20c.5-4 3-6 7-6s6.5 2 7 6',
  location:
    'M12 3.5a6.5 6.5 0 0 1 6.5 6.5c0 4-4 8-6.5 10.5C9.5 18 5.5 14 5.5 10A6.5 6.5 0 0 1 12 3.5M12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  eye: 'M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
  wrench:
    'M14.5 6.5a4 4 0 0 1 5-1l-2.6 2.6 1.5 1.5L21 7a4 4 0 0 1-5.4 5L8 19.6a1.8 1.8 0 0 1-2.6-2.6L13 9.4a4 4 0 0 1 1.5-2.9',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5',
  out: 'M8 16 17 7M9.5 7H17v7.5',
  copy: 'M9 9h10v10H9zM6 15H5V5h10v1',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16M12 8v4.3l2.8 1.7',
  check: 'M5 12.5 10 17l9-10',
  cross: 'M7 7l10 10M17 7 7 17',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing; the control around it carries the name. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
