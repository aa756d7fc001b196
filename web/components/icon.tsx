const shapes = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1 8h2v7h-2zm0-4h2v2.5h-2z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.6 14.4-4-4 1.4-1.4 2.6 2.6 5.8-5.8 1.4 1.4z',
  warning: 'M12 2.5 1 21.5h22zm-1 7h2v6h-2zm0 7.5h2v2h-2z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM11 6v7.5h2V6zm0 9.5V18h2v-2.5z',
  next: 'm9 5 7 7-7 7-1.4-1.4L13.2 12 7.6 6.4z',
  north: 'm12 6 7 8H5z',
  south: 'm12 18 7-8H5z',
  west: 'm6 12 8-7v14z',
  east: 'm18 12-8-7v14z',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration next to a text that says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
