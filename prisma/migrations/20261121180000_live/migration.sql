-- Every entry of the journal is told to who listens, on commit: pages that are open look again.
CREATE FUNCTION tell_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('cchc_changes', NEW.id || ' ' || coalesce(NEW.province_id::text, '-') || ' ' || NEW.action);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_event AFTER INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION tell_event();
