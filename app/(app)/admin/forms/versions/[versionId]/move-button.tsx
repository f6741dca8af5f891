type MoveButtonProps = { way: 'up' | 'down'; lineKey: string; name: string; pending: boolean };

/** Posts "up:key" or "down:key" with the form around it. */
export function MoveButton({ way, lineKey, name, pending }: MoveButtonProps) {
  return (
    <button
      type="submit"
      name="move"
      value={`${way}:${lineKey}`}
      disabled={pending}
      aria-label={`Chuyển ${way === 'up' ? 'lên' : 'xuống'}: ${name}`}
      className="min-h-8 min-w-8 cursor-pointer text-accent hover:bg-accent-wash"
    >
      {way === 'up' ? '↑' : '↓'}
    </button>
  );
}
