-- What a program asked to be written, and what it was told: the same key brings the same answer, and is carried out once.
CREATE TABLE "api_requests" (
    "token_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "api_requests_pkey" PRIMARY KEY ("token_id","key")
);
ALTER TABLE "api_requests" ADD CONSTRAINT "api_requests_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_tokens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE api_requests
  ADD CHECK (key <> '' AND length(key) <= 100),
  ADD CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  ADD CHECK (answer <> '');
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON api_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();
