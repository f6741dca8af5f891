-- A value answers a row of its own period's form: the form is looked up once a report, not once a value.
CREATE OR REPLACE FUNCTION values_answer_their_form() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stray record;
BEGIN
  -- A question a report and one a row, each answered from keys: a join might be planned over all that there are.
  WITH asking AS MATERIALIZED (
    SELECT t.submission_id, (
      SELECT p.form_version_id FROM submissions s JOIN reporting_periods p ON p.id = s.period_id WHERE s.id = t.submission_id
    ) AS form_version_id
    FROM (SELECT DISTINCT submission_id FROM touched) t
  )
  SELECT v.submission_id, v.row_id INTO stray FROM touched v JOIN asking a ON a.submission_id = v.submission_id WHERE (
    SELECT r.form_version_id = a.form_version_id AND r.type <> 'heading' FROM statistic_versions r WHERE r.id = v.row_id
  ) IS NOT TRUE LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'row % is not asked by the form of submission %', stray.row_id, stray.submission_id;
  END IF;
  RETURN NULL;
END $$;
