import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino'],
};

export default config;
