import { pathBounds } from './signature-path.ts';

/** A signature as it was drawn, as large as its place allows. */
export function SignaturePicture(props: { readonly path: string; readonly label: string }) {
  const box = pathBounds(props.path);
  if (box === null) return null;
  return (
    <svg
      className="signature-picture"
      role="img"
      aria-label={props.label}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <path
        d={props.path}
        fill="none"
        stroke="currentColor"
        strokeWidth={Math.max(1.6, box.height / 45)}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
