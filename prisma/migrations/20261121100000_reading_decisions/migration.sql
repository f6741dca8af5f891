-- Where a plan's document is read again, each difference is decided: by the document, or as it stands, with a reason.

ALTER TABLE reading_corrections
  DROP CONSTRAINT reading_corrections_deed_check,
  ADD CONSTRAINT reading_corrections_deed_check
    CHECK (deed IN ('change', 'accept', 'drop', 'restore', 'add', 'solve', 'decide', 'undo')),
  ADD CHECK (deed <> 'decide' OR value IS NOT NULL);
