-- mã truy cập: another program reads the province, or writes one agency's own report. Only the hash of a token is kept.
CREATE TABLE "api_tokens" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "agency_id" INTEGER,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "bearer_id" INTEGER NOT NULL,
    "issued_by_id" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by_id" INTEGER,
    "last_used_at" TIMESTAMPTZ,
    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");
CREATE UNIQUE INDEX "api_tokens_bearer_id_key" ON "api_tokens"("bearer_id");
CREATE INDEX "api_tokens_province_id_idx" ON "api_tokens"("province_id");
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_bearer_id_fkey" FOREIGN KEY ("bearer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE api_tokens
  ADD CHECK (scope IN ('read', 'report')),
  ADD CHECK ((scope = 'report') = (agency_id IS NOT NULL)),
  ADD CHECK (btrim(name) <> ''),
  ADD CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CHECK (expires_at > issued_at AND expires_at <= issued_at + interval '367 days'),
  ADD CHECK (num_nonnulls(revoked_at, revoked_by_id) IN (0, 2)),
  ADD CHECK (revoked_at >= issued_at),
  ADD CHECK (last_used_at >= issued_at);

-- What was given stays as it was given: a token is only used and revoked, once.
CREATE FUNCTION keep_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL
    OR (to_jsonb(NEW) - 'revoked_at' - 'revoked_by_id' - 'last_used_at') <> (to_jsonb(OLD) - 'revoked_at' - 'revoked_by_id' - 'last_used_at') THEN
    RAISE EXCEPTION 'token % is not rewritten', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept BEFORE UPDATE ON api_tokens FOR EACH ROW EXECUTE FUNCTION keep_token();
CREATE TRIGGER never_deleted BEFORE DELETE ON api_tokens FOR EACH ROW EXECUTE FUNCTION refuse_change();
