import { Frame } from './(app)/frame.tsx';
import NotFoundScreen from './(app)/not-found.tsx';

export const metadata = { title: 'Không tìm thấy' };

/** An address that leads nowhere; who is signed in keeps the way on. */
export default function NotFound() {
  return (
    <Frame>
      <NotFoundScreen />
    </Frame>
  );
}
