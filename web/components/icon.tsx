const shapes = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1 8h2v7h-2zm0-4h2v2.5h-2z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.6 14.4-4-4 1.4-1.4 2.6 2.6 5.8-5.8 1.4 1.4z',
  warning: 'M12 2.5 1 21.5h22zm-1 7h2v6h-2zm0 7.5h2v2h-2z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM11 6v7.5h2V6zm0 9.5V18h2v-2.5z',
  next: 'm9 5 7 7-7 7-1.4-1.4L13.2 12 7.6 6.4z',
  search:
    'M10 3a7 7 0 1 0 4.2 12.6l5.1 5.1 1.4-1.4-5.1-5.1A7 7 0 0 0 10 3m0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10',
  locate:
    'M11 1h2v3.1A8 8 0 0 1 19.9 11H23v2h-3.1A8 8 0 0 1 13 19.9V23h-2v-3.1A8 8 0 0 1 4.1 13H1v-2h3.1A8 8 0 0 1 11 4.1zm1 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12m0 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  open: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
  menu: 'M3 5h18v2.2H3zm0 5.9h18v2.2H3zm0 5.9h18V19H3z',
  close:
    'm5.4 4 6.6 6.6L18.6 4 20 5.4 13.4 12l6.6 6.6-1.4 1.4-6.6-6.6L5.4 20 4 18.6l6.6-6.6L4 5.4z',
  print: 'M6 2h12v5H6zM4 8h16a2 2 0 0 1 2 2v7h-4v5H6v-5H2v-7c0-1.1.9-2 2-2m4 7v5h8v-5z',
  north: 'm12 6 7 8H5z',
  south: 'm12 18 7-8H5z',
  west: 'm6 12 8-7v14z',
  east: 'm18 12-8-7v14z',
} as const;

export type IconName = keyof typeof shapes;

/** Decorative, because the adjacent text has the same meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
