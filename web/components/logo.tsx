/** Our logo: a house in a ring that is left open for the neighbours. */
export function LogoMark() {
  return (
    <svg className="logo__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect className="logo__ground" width="48" height="48" rx="11" />
      <circle
        className="logo__ring"
        cx="24"
        cy="24"
        r="16"
        strokeDasharray="84 16.5"
        transform="rotate(-72 24 24)"
      />
      <path
        className="logo__house"
        d="M15.5 25.5 24 17.5l8.5 8V32a1 1 0 0 1-1 1h-5v-5h-5v5h-5a1 1 0 0 1-1-1z"
      />
    </svg>
  );
}
