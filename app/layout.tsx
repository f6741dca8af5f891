import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';

export const metadata: Metadata = {
  title: { default: 'Theo dõi cải cách hành chính', template: '%s · Theo dõi cải cách hành chính' },
  description: 'Kế hoạch cải cách hành chính của tỉnh: chỉ tiêu, nhiệm vụ, số liệu và báo cáo.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#fbfaf7' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // the nonce of the security policy is made for each request
  return (
    <html lang="vi">
      <body>
        <a
          href="#noi-dung"
          className="sr-only bg-sheet px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
        >
          Đến nội dung chính
        </a>
        {children}
      </body>
    </html>
  );
}
