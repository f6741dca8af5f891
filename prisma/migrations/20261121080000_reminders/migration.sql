-- Who has sent, reminders, and handing an account over.

-- Today in Vietnam by the clock that decides everything.
CREATE FUNCTION cchc_today() RETURNS date
  LANGUAGE sql STABLE
  RETURN (cchc_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

-- ---------------------------------------------------------------- who has sent

ALTER TABLE "submissions"
  ADD COLUMN "answered_rows" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "first_sent_at" TIMESTAMPTZ,
  ADD COLUMN "last_sent_at" TIMESTAMPTZ;

-- A "chưa có" without its reason and day is still an open line.
CREATE FUNCTION is_whole_answer(v reported_values) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  RETURN v.answer <> 'missing' OR (btrim(coalesce(v.reason, '')) <> '' AND v.promised_on IS NOT NULL);

CREATE FUNCTION count_answered_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE submissions s SET answered_rows = counted.rows
  FROM (
    SELECT t.submission_id, count(v.id) FILTER (WHERE is_whole_answer(v)) AS rows
    FROM (SELECT DISTINCT submission_id FROM touched) t LEFT JOIN reported_values v USING (submission_id)
    GROUP BY t.submission_id
  ) counted
  WHERE s.id = counted.submission_id AND s.answered_rows <> counted.rows;
  RETURN NULL;
END $$;
CREATE TRIGGER count_inserted AFTER INSERT ON reported_values REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION count_answered_rows();
CREATE TRIGGER count_updated AFTER UPDATE ON reported_values REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION count_answered_rows();
CREATE TRIGGER count_deleted AFTER DELETE ON reported_values REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION count_answered_rows();
-- A value never changes its report, so that the new rows of an update name every report that it touches.
CREATE TRIGGER stays_in_its_report BEFORE UPDATE OF submission_id ON reported_values
  FOR EACH ROW WHEN (OLD.submission_id <> NEW.submission_id) EXECUTE FUNCTION refuse_change();

-- What was withdrawn was not sent.
CREATE FUNCTION note_sending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE submissions s SET first_sent_at = sent.first, last_sent_at = sent.last
  FROM (
    SELECT min(submitted_at) AS first, max(submitted_at) AS last FROM submission_versions
    WHERE submission_id = NEW.submission_id AND withdrawn_at IS NULL
  ) sent
  WHERE s.id = NEW.submission_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_sending AFTER INSERT OR UPDATE OF withdrawn_at ON submission_versions
  FOR EACH ROW EXECUTE FUNCTION note_sending();

-- All three from scratch; answers how many reports stood wrong.
CREATE FUNCTION rebuild_sending_state() RETURNS bigint LANGUAGE sql AS $$
  WITH truth AS (
    SELECT s.id,
      (SELECT count(*) FILTER (WHERE is_whole_answer(v)) FROM reported_values v WHERE v.submission_id = s.id)::int AS rows,
      (SELECT min(submitted_at) FROM submission_versions x WHERE x.submission_id = s.id AND x.withdrawn_at IS NULL) AS first,
      (SELECT max(submitted_at) FROM submission_versions x WHERE x.submission_id = s.id AND x.withdrawn_at IS NULL) AS last
    FROM submissions s
  ), mended AS (
    UPDATE submissions s SET answered_rows = t.rows, first_sent_at = t.first, last_sent_at = t.last
    FROM truth t
    WHERE t.id = s.id AND (s.answered_rows, s.first_sent_at, s.last_sent_at) IS DISTINCT FROM (t.rows, t.first, t.last)
    RETURNING 1
  )
  SELECT count(*) FROM mended
$$;
SELECT rebuild_sending_state();

-- ---------------------------------------------------------------- reminders

CREATE TABLE "reminder_notices" (
    "id" SERIAL NOT NULL,
    "recipient_id" INTEGER NOT NULL,
    "planned_for" DATE NOT NULL,
    "planned_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planned_by_id" INTEGER,
    "letter_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mailed_on" DATE,
    "claimed_at" TIMESTAMPTZ,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reminder_notices_pkey" PRIMARY KEY ("id")
);
-- Once a day a person, planned and by letter.
CREATE UNIQUE INDEX "reminder_notices_recipient_id_planned_for_key" ON "reminder_notices"("recipient_id", "planned_for");
CREATE UNIQUE INDEX "reminder_notices_recipient_id_mailed_on_key" ON "reminder_notices"("recipient_id", "mailed_on");
ALTER TABLE "reminder_notices" ADD CONSTRAINT "reminder_notices_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder_notices" ADD CONSTRAINT "reminder_notices_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminders"
  ADD COLUMN "notice_id" INTEGER,
  ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'focal-point',
  ADD COLUMN "dropped_at" TIMESTAMPTZ,
  ADD COLUMN "drop_reason" TEXT;
INSERT INTO "reminder_notices" ("recipient_id", "planned_for") SELECT DISTINCT "recipient_id", "planned_for" FROM "reminders";
UPDATE "reminders" r SET "notice_id" = n."id" FROM "reminder_notices" n
  WHERE n."recipient_id" = r."recipient_id" AND n."planned_for" = r."planned_for";
ALTER TABLE "reminders" ALTER COLUMN "notice_id" SET NOT NULL;
CREATE INDEX "reminders_notice_id_idx" ON "reminders"("notice_id");
CREATE INDEX "reminders_period_id_idx" ON "reminders"("period_id");
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "reminder_notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminders"
  ADD CHECK (channel IN ('in-app', 'e-mail')),
  ADD CHECK (audience IN ('focal-point', 'head', 'staff')),
  ADD CHECK ((failed_at IS NULL) = (failure IS NULL)),
  ADD CHECK ((dropped_at IS NULL) = (drop_reason IS NULL)),
  ADD CHECK (drop_reason IN ('not-owed', 'superseded', 'not-responsible', 'no-address')),
  ADD CHECK (failure IN ('connection', 'login', 'busy', 'refused', 'other')),
  ADD CHECK (sent_at IS NULL OR dropped_at IS NULL);
-- What the post still has to take.
CREATE INDEX reminders_unsent ON reminders (notice_id) WHERE channel = 'e-mail' AND sent_at IS NULL AND dropped_at IS NULL;

CREATE TABLE "reminder_rules" (
    "province_id" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "days" INTEGER[],
    "daily_from" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_rules_pkey" PRIMARY KEY ("province_id","audience")
);
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder_rules"
  ADD CHECK (audience IN ('focal-point', 'head', 'staff')),
  ADD CHECK (days IS NOT NULL AND cardinality(days) <= 12 AND -60 <= ALL (days) AND 60 >= ALL (days)),
  ADD CHECK (daily_from BETWEEN 1 AND 60);

CREATE TABLE "reminder_runs" (
    "province_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "ran_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "owed" INTEGER NOT NULL,
    "notices" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,

    CONSTRAINT "reminder_runs_pkey" PRIMARY KEY ("province_id","day")
);
ALTER TABLE "reminder_runs" ADD CONSTRAINT "reminder_runs_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER never_deleted BEFORE DELETE ON reminders FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON reminder_notices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON reminder_runs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_once BEFORE UPDATE OF notice_id, period_id, submission_id, recipient_id, channel, audience, planned_for ON reminders
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER planned_once BEFORE UPDATE OF recipient_id, planned_for, planned_at, planned_by_id, letter_id ON reminder_notices
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- handing an account over

CREATE TABLE "account_handovers" (
    "id" SERIAL NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "arranged_by_id" INTEGER NOT NULL,
    "arranged_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ,
    "cancelled_at" TIMESTAMPTZ,
    "cancelled_by_id" INTEGER,

    CONSTRAINT "account_handovers_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "account_handovers_from_id_idx" ON "account_handovers"("from_id");
CREATE INDEX "account_handovers_to_id_idx" ON "account_handovers"("to_id");
ALTER TABLE "account_handovers" ADD CONSTRAINT "account_handovers_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_handovers" ADD CONSTRAINT "account_handovers_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_handovers" ADD CONSTRAINT "account_handovers_arranged_by_id_fkey" FOREIGN KEY ("arranged_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_handovers" ADD CONSTRAINT "account_handovers_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "account_handovers"
  ADD CHECK (from_id <> to_id),
  ADD CHECK (starts_on <= ends_on),
  ADD CHECK (btrim(reason) <> ''),
  ADD CHECK (num_nonnulls(cancelled_at, cancelled_by_id) IN (0, 2));
CREATE TRIGGER never_deleted BEFORE DELETE ON account_handovers FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "user_roles"
  ADD COLUMN "valid_from" DATE,
  ADD COLUMN "valid_to" DATE,
  ADD COLUMN "handover_id" INTEGER;
CREATE INDEX "user_roles_agency_id_idx" ON "user_roles"("agency_id");
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "account_handovers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "user_roles" ADD CHECK (valid_from <= valid_to);
-- The same role may come back after a handover: once from each day.
DROP INDEX user_roles_once;
CREATE UNIQUE INDEX user_roles_once ON user_roles
  (user_id, province_id, role, coalesce(agency_id, 0), coalesce(area_code, ''), coalesce(valid_from, '-infinity'::date));
