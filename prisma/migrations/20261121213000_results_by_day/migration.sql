-- "As it was on date D": of every result the last state of each day on which it changed.
CREATE TABLE "period_result_days" (
    "row_id" INTEGER NOT NULL,
    "period_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "number" DECIMAL(24,6),
    "override_id" INTEGER,
    "detail" JSONB,
    "answered" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,

    CONSTRAINT "period_result_days_pkey" PRIMARY KEY ("row_id","period_id","day")
);
ALTER TABLE "period_result_days" ADD CONSTRAINT "period_result_days_period_id_row_id_fkey" FOREIGN KEY ("period_id", "row_id") REFERENCES "period_results"("period_id", "row_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_result_days" ADD CONSTRAINT "period_result_days_override_id_fkey" FOREIGN KEY ("override_id") REFERENCES "consolidation_overrides"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE period_result_days ADD CHECK (answered BETWEEN 0 AND expected);

-- What stands now is known since it was last computed; what stood before was not kept.
INSERT INTO period_result_days (row_id, period_id, day, number, override_id, detail, answered, expected)
SELECT row_id, period_id, (updated_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, number, override_id, detail, answered, expected
FROM period_results;

-- Kept by the database, so that no way of writing a result can forget it.
CREATE FUNCTION keep_result_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO period_result_days (row_id, period_id, day, number, override_id, detail, answered, expected)
  SELECT row_id, period_id, cchc_today(), number, override_id, detail, answered, expected FROM touched
  ON CONFLICT (row_id, period_id, day) DO UPDATE SET number = excluded.number, override_id = excluded.override_id,
    detail = excluded.detail, answered = excluded.answered, expected = excluded.expected;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_inserted AFTER INSERT ON period_results REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION keep_result_day();
CREATE TRIGGER keep_updated AFTER UPDATE ON period_results REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION keep_result_day();

-- A day that is over stays as it was.
CREATE TRIGGER never_deleted BEFORE DELETE ON period_result_days FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON period_result_days FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER over_for_good BEFORE UPDATE ON period_result_days FOR EACH ROW
  WHEN (OLD.day <> cchc_today() OR (OLD.row_id, OLD.period_id, OLD.day) IS DISTINCT FROM (NEW.row_id, NEW.period_id, NEW.day))
  EXECUTE FUNCTION refuse_change();
