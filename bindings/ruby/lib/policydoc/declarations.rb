# frozen_string_literal: true

# Made from include/policydoc by script/declarations.py: change the headers, not this file.
require 'ffi'

module Policydoc
  # The C interface, as the headers declare it.
  module C
    extend FFI::Library

    PDOC_NO_OFFSET = 18446744073709551615
    PDOC_NO_INDEX = 18446744073709551615
    PDOC_NUL_TERMINATED = 18446744073709551615
    PDOC_NO_LIMIT = 18446744073709551615
    PDOC_VERSION_MAJOR = 0
    PDOC_VERSION_MINOR = 1
    PDOC_VERSION_PATCH = 0
    PDOC_VERSION_STRING = "0.1.0"
    PDOC_VERSION_NUMBER = 1000
    PDOC_NO_STATUS = 1
    PDOC_READER_INTERFACE = 1
    PDOC_READER_MODULE_ENTRY = "pdoc_reader_module_entry"
    PDOC_EXTRACTOR_INTERFACE = 1
    PDOC_EXTRACTOR_MODULE_ENTRY = "pdoc_extractor_module_entry"

    PDOC_OK = 0
    PDOC_ERROR_MEMORY = -1
    PDOC_ERROR_ARGUMENT = -2
    PDOC_ERROR_ENCODING = -3
    PDOC_ERROR_LIMIT = -4
    PDOC_ERROR_CANCELLED = -5
    PDOC_ERROR_DATA = -6
    PDOC_ERROR_SINK = -7
    PDOC_ERROR_CALLBACK = -8
    PDOC_ERROR_MODULE = -9
    PDOC_ERROR_FORMAT = -10
    PDOC_ERROR_READER = -11

    PDOC_DIAGNOSTIC_UNKNOWN = 0
    PDOC_DIAGNOSTIC_INVALID_BYTES = 1
    PDOC_DIAGNOSTIC_ENCODING_TIE = 2
    PDOC_DIAGNOSTIC_FURNITURE = 3
    PDOC_DIAGNOSTIC_NOT_RECOGNIZED = 4
    PDOC_DIAGNOSTIC_SPEAKER_NOT_LISTED = 5
    PDOC_DIAGNOSTIC_SPEAKER_AMBIGUOUS = 6
    PDOC_DIAGNOSTIC_SEPARATOR_MISSING = 7
    PDOC_DIAGNOSTIC_NUMBER_SKIPPED = 8
    PDOC_DIAGNOSTIC_DATE_INVALID = 9
    PDOC_DIAGNOSTIC_COUNT_DIFFERS = 10
    PDOC_DIAGNOSTIC_BRACKET_UNCLOSED = 11
    PDOC_DIAGNOSTIC_EXTRACTOR_FAILED = 12
    PDOC_DIAGNOSTIC_EXTRACTOR_WARNED = 13
    PDOC_DIAGNOSTIC_MENTION_REFUSED = 14
    PDOC_DIAGNOSTIC_ASIDE = 15
    PDOC_DIAGNOSTIC_READER_WARNED = 16
    PDOC_DIAGNOSTIC_NO_TEXT_ON_PAGES = 17

    PDOC_LANGUAGE_UNKNOWN = 0
    PDOC_LANGUAGE_ENGLISH = 1
    PDOC_LANGUAGE_JAPANESE = 2

    PDOC_UNIT_UNKNOWN = 0
    PDOC_UNIT_BYTE = 1
    PDOC_UNIT_CODE_POINT = 2
    PDOC_UNIT_UTF16 = 3
    PDOC_UNIT_SOURCE_BYTE = 4

    PDOC_DOCUMENT_UNKNOWN = 0
    PDOC_DOCUMENT_SUMMARY = 1
    PDOC_DOCUMENT_TRANSCRIPT = 2
    PDOC_DOCUMENT_OTHER = 3

    PDOC_ATTENDANCE_UNKNOWN = 0
    PDOC_ATTENDANCE_PRESENT = 1
    PDOC_ATTENDANCE_ABSENT = 2
    PDOC_ATTENDANCE_REMOTE = 3
    PDOC_ATTENDANCE_REPRESENTED = 4

    PDOC_REMARK_UNKNOWN = 0
    PDOC_REMARK_STATEMENT = 1
    PDOC_REMARK_QUESTION = 2
    PDOC_REMARK_ANSWER = 3
    PDOC_REMARK_PROCEDURE = 4

    PDOC_READING_UNKNOWN = 0
    PDOC_READING_TITLE = 1
    PDOC_READING_HEADING = 2
    PDOC_READING_FIELD = 3
    PDOC_READING_GROUP = 4
    PDOC_READING_ATTENDEE = 5
    PDOC_READING_MATERIAL = 6
    PDOC_READING_AGENDA = 7
    PDOC_READING_LABEL = 8
    PDOC_READING_REMARK = 9
    PDOC_READING_NOTE = 10
    PDOC_READING_FURNITURE = 11
    PDOC_READING_RESIDUE = 12

    PDOC_SEVERITY_UNKNOWN = 0
    PDOC_SEVERITY_NOTE = 1
    PDOC_SEVERITY_WARNING = 2

    PDOC_SESSION_FIELD_UNKNOWN = 0
    PDOC_SESSION_FIELD_TITLE = 1
    PDOC_SESSION_FIELD_DATE = 2
    PDOC_SESSION_FIELD_START_TIME = 3
    PDOC_SESSION_FIELD_END_TIME = 4
    PDOC_SESSION_FIELD_VENUE = 5

    PDOC_FACT_UNKNOWN = 0
    PDOC_FACT_NAME = 1
    PDOC_FACT_URL = 2
    PDOC_FACT_RETRIEVED = 3
    PDOC_FACT_BODY = 4
    PDOC_FACT_DATE = 5
    PDOC_FACT_ROSTER = 6
    PDOC_FACT_ENCODING = 7
    PDOC_FACT_MEDIA_TYPE = 8

    PDOC_LIMIT_UNKNOWN = 0
    PDOC_LIMIT_INPUT = 1
    PDOC_LIMIT_MEMORY = 2
    PDOC_LIMIT_NESTING = 3
    PDOC_LIMIT_DIAGNOSTICS = 4
    PDOC_LIMIT_MENTIONS = 5
    PDOC_LIMIT_PATTERN_STEPS = 6
    PDOC_LIMIT_PAGES = 7
    PDOC_LIMIT_TEXT = 8

    PDOC_DATA_TABLE_ADD = 0
    PDOC_DATA_TABLE_REPLACE = 1

    PDOC_NODE_UNKNOWN = 0
    PDOC_NODE_DOCUMENT = 1
    PDOC_NODE_SESSION = 2
    PDOC_NODE_ATTENDEE = 3
    PDOC_NODE_MATERIAL = 4
    PDOC_NODE_AGENDA_ITEM = 5
    PDOC_NODE_REMARK = 6

    PDOC_VISIT_ON = 0
    PDOC_VISIT_SKIP = 1
    PDOC_VISIT_STOP = 2

    PDOC_BLOCK_UNKNOWN = 0
    PDOC_BLOCK_PARAGRAPH = 1
    PDOC_BLOCK_HEADING = 2
    PDOC_BLOCK_LIST_ITEM = 3
    PDOC_BLOCK_TABLE = 4
    PDOC_BLOCK_ROW = 5
    PDOC_BLOCK_CELL = 6
    PDOC_BLOCK_PREFORMATTED = 7
    PDOC_BLOCK_ASIDE = 8

    PDOC_RUN_PLAIN = 0
    PDOC_RUN_GENERATED = 1
    PDOC_RUN_RUBY = 2
    PDOC_RUN_HIDDEN = 4
    PDOC_RUN_VERTICAL = 8

    PDOC_PHASE_UNKNOWN = 0
    PDOC_PHASE_NAMES = 1
    PDOC_PHASE_DEFINITIONS = 2
    PDOC_PHASE_REFERENCES = 3

    PDOC_FORMAT_UNKNOWN = 0
    PDOC_FORMAT_JSON = 1
    PDOC_FORMAT_CSV = 2
    PDOC_FORMAT_TSV = 3

    PDOC_WRITER_PLAIN = 0
    PDOC_WRITER_LINE = 1
    PDOC_WRITER_HEAD = 2
    PDOC_WRITER_BOM = 4

    PDOC_TABLE_UNKNOWN = 0
    PDOC_TABLE_SESSIONS = 1
    PDOC_TABLE_ATTENDEES = 2
    PDOC_TABLE_MATERIALS = 3
    PDOC_TABLE_AGENDA = 4
    PDOC_TABLE_REMARKS = 5
    PDOC_TABLE_MENTIONS = 6
    PDOC_TABLE_ENTITIES = 7

    ENUMERATIONS = {
      pdoc_status: { ok: 0, error_memory: -1, error_argument: -2, error_encoding: -3, error_limit: -4, error_cancelled: -5, error_data: -6, error_sink: -7, error_callback: -8, error_module: -9, error_format: -10, error_reader: -11 }.freeze,
      pdoc_diagnostic_code: { unknown: 0, invalid_bytes: 1, encoding_tie: 2, furniture: 3, not_recognized: 4, speaker_not_listed: 5, speaker_ambiguous: 6, separator_missing: 7, number_skipped: 8, date_invalid: 9, count_differs: 10, bracket_unclosed: 11, extractor_failed: 12, extractor_warned: 13, mention_refused: 14, aside: 15, reader_warned: 16, no_text_on_pages: 17 }.freeze,
      pdoc_language: { unknown: 0, english: 1, japanese: 2 }.freeze,
      pdoc_unit: { unknown: 0, byte: 1, code_point: 2, utf16: 3, source_byte: 4 }.freeze,
      pdoc_document_kind: { unknown: 0, summary: 1, transcript: 2, other: 3 }.freeze,
      pdoc_attendance: { unknown: 0, present: 1, absent: 2, remote: 3, represented: 4 }.freeze,
      pdoc_remark_kind: { unknown: 0, statement: 1, question: 2, answer: 3, procedure: 4 }.freeze,
      pdoc_reading_kind: { unknown: 0, title: 1, heading: 2, field: 3, group: 4, attendee: 5, material: 6, agenda: 7, label: 8, remark: 9, note: 10, furniture: 11, residue: 12 }.freeze,
      pdoc_severity: { unknown: 0, note: 1, warning: 2 }.freeze,
      pdoc_session_field: { unknown: 0, title: 1, date: 2, start_time: 3, end_time: 4, venue: 5 }.freeze,
      pdoc_fact: { unknown: 0, name: 1, url: 2, retrieved: 3, body: 4, date: 5, roster: 6, encoding: 7, media_type: 8 }.freeze,
      pdoc_limit: { unknown: 0, input: 1, memory: 2, nesting: 3, diagnostics: 4, mentions: 5, pattern_steps: 6, pages: 7, text: 8 }.freeze,
      pdoc_data_table_flags: { add: 0, replace: 1 }.freeze,
      pdoc_node_kind: { unknown: 0, document: 1, session: 2, attendee: 3, material: 4, agenda_item: 5, remark: 6 }.freeze,
      pdoc_visit_result: { on: 0, skip: 1, stop: 2 }.freeze,
      pdoc_block_kind: { unknown: 0, paragraph: 1, heading: 2, list_item: 3, table: 4, row: 5, cell: 6, preformatted: 7, aside: 8 }.freeze,
      pdoc_run_flags: { plain: 0, generated: 1, ruby: 2, hidden: 4, vertical: 8 }.freeze,
      pdoc_phase: { unknown: 0, names: 1, definitions: 2, references: 3 }.freeze,
      pdoc_format: { unknown: 0, json: 1, csv: 2, tsv: 3 }.freeze,
      pdoc_writer_flags: { plain: 0, line: 1, head: 2, bom: 4 }.freeze,
      pdoc_table_kind: { unknown: 0, sessions: 1, attendees: 2, materials: 3, agenda: 4, remarks: 5, mentions: 6, entities: 7 }.freeze,
    }.freeze

    typedef :int32, :pdoc_status
    typedef :int32, :pdoc_diagnostic_code
    typedef :int32, :pdoc_language
    typedef :int32, :pdoc_unit
    typedef :int32, :pdoc_document_kind
    typedef :int32, :pdoc_attendance
    typedef :int32, :pdoc_remark_kind
    typedef :int32, :pdoc_reading_kind
    typedef :int32, :pdoc_severity
    typedef :int32, :pdoc_session_field
    typedef :int32, :pdoc_fact
    typedef :int32, :pdoc_limit
    typedef :uint32, :pdoc_data_table_flags
    typedef :int32, :pdoc_node_kind
    typedef :int32, :pdoc_visit_result
    typedef :int32, :pdoc_block_kind
    typedef :uint32, :pdoc_run_flags
    typedef :int32, :pdoc_phase
    typedef :int32, :pdoc_format
    typedef :uint32, :pdoc_writer_flags
    typedef :int32, :pdoc_table_kind
    callback :pdoc_destroy_fn, [:pointer], :void
    callback :pdoc_sink_fn, [:pointer, :pointer, :size_t], :int
    callback :pdoc_progress_fn, [:pointer, :uint64, :uint64], :int
    callback :pdoc_visit_fn, [:pointer, :pdoc_node_kind, :pointer], :pdoc_visit_result
    callback :pdoc_reader_module_entry_fn, [], :pointer
    callback :pdoc_locate_fn, [:pointer, :size_t, :double, :double, :double, :double], :int
    callback :pdoc_extractor_module_entry_fn, [], :pointer
    callback :pdoc_next_fn, [:pointer, :pointer, :pointer, :pointer], :pdoc_status

    class Span < FFI::Struct
      layout :start, :size_t,
             :end, :size_t
    end

    callback :pdoc_allocator_allocate, [:pointer, :size_t], :pointer
    callback :pdoc_allocator_reallocate, [:pointer, :pointer, :size_t], :pointer
    callback :pdoc_allocator_release, [:pointer, :pointer], :void
    class Allocator < FFI::Struct
      layout :size, :size_t,
             :allocate, :pdoc_allocator_allocate,
             :reallocate, :pdoc_allocator_reallocate,
             :release, :pdoc_allocator_release,
             :user, :pointer
    end

    class Run < FFI::Struct
      layout :size, :size_t,
             :flags, :pdoc_run_flags,
             :weight, :uint32,
             :left, :double,
             :top, :double,
             :right, :double,
             :bottom, :double,
             :font_size, :double
    end

    callback :pdoc_reader_functions_recognize, [:pointer, :pointer, :size_t], :int
    callback :pdoc_reader_functions_read, [:pointer, :pointer, :size_t, :pointer], :int
    class ReaderFunctions < FFI::Struct
      layout :size, :size_t,
             :interface_version, :uint32,
             :reserved, :uint32,
             :name, :pointer,
             :version, :pointer,
             :recognize, :pdoc_reader_functions_recognize,
             :read, :pdoc_reader_functions_read
    end

    callback :pdoc_reader_module_open, [:pointer, :pointer, :pointer], :pdoc_status
    callback :pdoc_reader_module_close, [:pointer], :void
    class ReaderModule < FFI::Struct
      layout :size, :size_t,
             :interface_version, :uint32,
             :reserved, :uint32,
             :functions, :pointer,
             :open, :pdoc_reader_module_open,
             :close, :pdoc_reader_module_close
    end

    callback :pdoc_evidence_functions_page, [:pointer, :double, :double], :int
    callback :pdoc_evidence_functions_begin, [:pointer, :pdoc_block_kind, :uint], :int
    callback :pdoc_evidence_functions_end, [:pointer], :int
    callback :pdoc_evidence_functions_run, [:pointer, :pointer, :pointer, :size_t], :int
    callback :pdoc_evidence_functions_line_break, [:pointer], :int
    callback :pdoc_evidence_functions_fact, [:pointer, :pdoc_fact, :pointer, :size_t], :int
    callback :pdoc_evidence_functions_warn, [:pointer, :pointer], :int
    class EvidenceFunctions < FFI::Struct
      layout :size, :size_t,
             :interface_version, :uint32,
             :reserved, :uint32,
             :page, :pdoc_evidence_functions_page,
             :begin, :pdoc_evidence_functions_begin,
             :end, :pdoc_evidence_functions_end,
             :run, :pdoc_evidence_functions_run,
             :line_break, :pdoc_evidence_functions_line_break,
             :fact, :pdoc_evidence_functions_fact,
             :warn, :pdoc_evidence_functions_warn
    end

    callback :pdoc_extractor_functions_extract, [:pointer, :pointer], :int
    class ExtractorFunctions < FFI::Struct
      layout :size, :size_t,
             :interface_version, :uint32,
             :phase, :pdoc_phase,
             :priority, :int32,
             :reserved, :uint32,
             :name, :pointer,
             :version, :pointer,
             :extract, :pdoc_extractor_functions_extract
    end

    callback :pdoc_extractor_module_open, [:pointer, :pointer, :pointer], :pdoc_status
    callback :pdoc_extractor_module_close, [:pointer], :void
    class ExtractorModule < FFI::Struct
      layout :size, :size_t,
             :interface_version, :uint32,
             :reserved, :uint32,
             :functions, :pointer,
             :open, :pdoc_extractor_module_open,
             :close, :pdoc_extractor_module_close
    end

    callback :ArrowSchema_release, [:pointer], :void
    class ArrowSchema < FFI::Struct
      layout :format, :pointer,
             :name, :pointer,
             :metadata, :pointer,
             :flags, :int64,
             :n_children, :int64,
             :children, :pointer,
             :dictionary, :pointer,
             :release, :ArrowSchema_release,
             :private_data, :pointer
    end

    callback :ArrowArray_release, [:pointer], :void
    class ArrowArray < FFI::Struct
      layout :length, :int64,
             :null_count, :int64,
             :offset, :int64,
             :n_buffers, :int64,
             :n_children, :int64,
             :buffers, :pointer,
             :children, :pointer,
             :dictionary, :pointer,
             :release, :ArrowArray_release,
             :private_data, :pointer
    end

    callback :ArrowArrayStream_get_schema, [:pointer, :pointer], :int
    callback :ArrowArrayStream_get_next, [:pointer, :pointer], :int
    callback :ArrowArrayStream_get_last_error, [:pointer], :pointer
    callback :ArrowArrayStream_release, [:pointer], :void
    class ArrowArrayStream < FFI::Struct
      layout :get_schema, :ArrowArrayStream_get_schema,
             :get_next, :ArrowArrayStream_get_next,
             :get_last_error, :ArrowArrayStream_get_last_error,
             :release, :ArrowArrayStream_release,
             :private_data, :pointer
    end

    # Binds the functions to a library; those that may take long let other threads run meanwhile.
    def self.bind(path)
      ffi_lib path
      attach_function :pdoc_version, [], :string
      attach_function :pdoc_version_number, [], :int
      attach_function :pdoc_component_count, [], :size_t
      attach_function :pdoc_component_name, [:size_t], :string
      attach_function :pdoc_component_version, [:size_t], :string
      attach_function :pdoc_has_feature, [:string], :int
      attach_function :pdoc_feature_count, [], :size_t
      attach_function :pdoc_feature_name, [:size_t], :string
      attach_function :pdoc_status_name, [:pdoc_status], :string
      attach_function :pdoc_status_message, [:pdoc_status, :pdoc_language], :string
      attach_function :pdoc_error_make, [:pointer, :pdoc_status, :pointer, :size_t, :pointer], :pdoc_status
      attach_function :pdoc_error_ref, [:pointer], :pointer
      attach_function :pdoc_error_unref, [:pointer], :void
      attach_function :pdoc_error_status, [:pointer], :pdoc_status
      attach_function :pdoc_error_message, [:pointer, :pointer], :pointer
      attach_function :pdoc_error_message_in, [:pointer, :pdoc_language, :pointer], :pointer
      attach_function :pdoc_error_input, [:pointer, :pointer], :pointer
      attach_function :pdoc_error_limit, [:pointer], :pdoc_limit
      attach_function :pdoc_error_offset, [:pointer], :size_t
      attach_function :pdoc_error_line, [:pointer], :size_t
      attach_function :pdoc_error_column, [:pointer], :size_t
      attach_function :pdoc_buffer_ref, [:pointer], :pointer
      attach_function :pdoc_buffer_unref, [:pointer], :void
      attach_function :pdoc_buffer_data, [:pointer, :pointer], :pointer
      attach_function :pdoc_config_make, [:pointer, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_config_ref, [:pointer], :pointer
      attach_function :pdoc_config_unref, [:pointer], :void
      attach_function :pdoc_config_set_limit, [:pointer, :pdoc_limit, :uint64, :pointer], :pdoc_status
      attach_function :pdoc_config_limit, [:pointer, :pdoc_limit], :uint64
      attach_function :pdoc_config_add_data_table, [:pointer, :string, :pointer, :size_t, :pdoc_data_table_flags, :pointer], :pdoc_status
      attach_function :pdoc_data_table_count, [], :size_t
      attach_function :pdoc_data_table_name, [:size_t], :string
      attach_function :pdoc_analyzer_make, [:pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_analyzer_ref, [:pointer], :pointer
      attach_function :pdoc_analyzer_unref, [:pointer], :void
      attach_function :pdoc_analyzer_limit, [:pointer, :pdoc_limit], :uint64
      attach_function :pdoc_analyzer_pack_count, [:pointer], :size_t
      attach_function :pdoc_analyzer_pack_name, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_analyzer_pack_version, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_analyzer_pack_hash, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_analyzer_component_version, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_options_make, [:pointer, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_options_ref, [:pointer], :pointer
      attach_function :pdoc_options_unref, [:pointer], :void
      attach_function :pdoc_options_set_fact, [:pointer, :pdoc_fact, :pointer, :size_t, :pointer], :pdoc_status
      attach_function :pdoc_options_set_progress, [:pointer, :pdoc_progress_fn, :pointer, :pdoc_destroy_fn, :pointer], :pdoc_status
      attach_function :pdoc_document_parse, [:pointer, :pointer, :size_t, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_document_parse_borrowed, [:pointer, :pointer, :size_t, :pointer, :pdoc_destroy_fn, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_document_ref, [:pointer], :pointer
      attach_function :pdoc_document_unref, [:pointer], :void
      attach_function :pdoc_document_analyzer, [:pointer], :pointer
      attach_function :pdoc_document_text, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_text_is_utf8, [:pointer], :int
      attach_function :pdoc_document_source, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_encoding, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_fact, [:pointer, :pdoc_fact, :pointer], :pointer
      attach_function :pdoc_document_title, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_kind_of, [:pointer], :pdoc_document_kind
      attach_function :pdoc_document_kind_name, [:pdoc_document_kind], :string
      attach_function :pdoc_document_understood, [:pointer], :double
      attach_function :pdoc_document_session_count, [:pointer], :size_t
      attach_function :pdoc_document_session_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_attendee_count, [:pointer], :size_t
      attach_function :pdoc_document_attendee_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_material_count, [:pointer], :size_t
      attach_function :pdoc_document_material_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_agenda_item_count, [:pointer], :size_t
      attach_function :pdoc_document_agenda_item_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_remark_count, [:pointer], :size_t
      attach_function :pdoc_document_remark_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_find_attendee, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_find_material, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_find_agenda_item, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_find_remark, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_convert_offset, [:pointer, :size_t, :pdoc_unit], :size_t
      attach_function :pdoc_document_convert_span, [:pointer, Span.by_value, :pdoc_unit], Span.by_value
      attach_function :pdoc_document_convert_offset_from, [:pointer, :size_t, :pdoc_unit], :size_t
      attach_function :pdoc_document_convert_span_from, [:pointer, Span.by_value, :pdoc_unit], Span.by_value
      attach_function :pdoc_document_line, [:pointer, :size_t, :pointer, :pointer], :void
      attach_function :pdoc_document_line_offset, [:pointer, :size_t, :size_t], :size_t
      attach_function :pdoc_session_ref, [:pointer], :pointer
      attach_function :pdoc_session_unref, [:pointer], :void
      attach_function :pdoc_session_document, [:pointer], :pointer
      attach_function :pdoc_session_index, [:pointer], :size_t
      attach_function :pdoc_session_title, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_body, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_parent_body, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_number, [:pointer], :int64
      attach_function :pdoc_session_body_count, [:pointer], :size_t
      attach_function :pdoc_session_body_at, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_session_body_number, [:pointer, :size_t], :int64
      attach_function :pdoc_session_body_parent_count, [:pointer, :size_t], :size_t
      attach_function :pdoc_session_body_parent_at, [:pointer, :size_t, :size_t, :pointer], :pointer
      attach_function :pdoc_session_date, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_start_time, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_end_time, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_venue, [:pointer, :pointer], :pointer
      attach_function :pdoc_session_span, [:pointer, :pdoc_session_field], Span.by_value
      attach_function :pdoc_session_piece_count, [:pointer, :pdoc_session_field], :size_t
      attach_function :pdoc_session_piece_at, [:pointer, :pdoc_session_field, :size_t], Span.by_value
      attach_function :pdoc_session_attendee_count, [:pointer], :size_t
      attach_function :pdoc_session_attendee_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_session_material_count, [:pointer], :size_t
      attach_function :pdoc_session_material_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_session_agenda_item_count, [:pointer], :size_t
      attach_function :pdoc_session_agenda_item_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_session_remark_count, [:pointer], :size_t
      attach_function :pdoc_session_remark_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_attendee_ref, [:pointer], :pointer
      attach_function :pdoc_attendee_unref, [:pointer], :void
      attach_function :pdoc_attendee_session, [:pointer], :pointer
      attach_function :pdoc_attendee_index, [:pointer], :size_t
      attach_function :pdoc_attendee_name, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_name_reading, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_group, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_role, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_affiliation, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_position, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_attendance, [:pointer], :pdoc_attendance
      attach_function :pdoc_attendance_name, [:pdoc_attendance], :string
      attach_function :pdoc_attendee_proxy_for, [:pointer, :pointer], :pointer
      attach_function :pdoc_attendee_represents, [:pointer], :pointer
      attach_function :pdoc_attendee_represented_by, [:pointer], :pointer
      attach_function :pdoc_attendee_remark_count, [:pointer], :size_t
      attach_function :pdoc_attendee_remark_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_attendee_listed, [:pointer], :int
      attach_function :pdoc_attendee_span, [:pointer], Span.by_value
      attach_function :pdoc_attendee_piece_count, [:pointer], :size_t
      attach_function :pdoc_attendee_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_attendee_rule, [:pointer, :pointer], :pointer
      attach_function :pdoc_material_ref, [:pointer], :pointer
      attach_function :pdoc_material_unref, [:pointer], :void
      attach_function :pdoc_material_session, [:pointer], :pointer
      attach_function :pdoc_material_index, [:pointer], :size_t
      attach_function :pdoc_material_label, [:pointer, :pointer], :pointer
      attach_function :pdoc_material_title, [:pointer, :pointer], :pointer
      attach_function :pdoc_material_span, [:pointer], Span.by_value
      attach_function :pdoc_material_piece_count, [:pointer], :size_t
      attach_function :pdoc_material_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_material_rule, [:pointer, :pointer], :pointer
      attach_function :pdoc_agenda_item_ref, [:pointer], :pointer
      attach_function :pdoc_agenda_item_unref, [:pointer], :void
      attach_function :pdoc_agenda_item_session, [:pointer], :pointer
      attach_function :pdoc_agenda_item_index, [:pointer], :size_t
      attach_function :pdoc_agenda_item_label, [:pointer, :pointer], :pointer
      attach_function :pdoc_agenda_item_title, [:pointer, :pointer], :pointer
      attach_function :pdoc_agenda_item_level, [:pointer], :uint
      attach_function :pdoc_agenda_item_parent, [:pointer], :pointer
      attach_function :pdoc_agenda_item_child_count, [:pointer], :size_t
      attach_function :pdoc_agenda_item_child_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_agenda_item_remark_count, [:pointer], :size_t
      attach_function :pdoc_agenda_item_remark_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_agenda_item_presenter_count, [:pointer], :size_t
      attach_function :pdoc_agenda_item_presenter_at, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_agenda_item_span, [:pointer], Span.by_value
      attach_function :pdoc_agenda_item_piece_count, [:pointer], :size_t
      attach_function :pdoc_agenda_item_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_agenda_item_heading_span, [:pointer], Span.by_value
      attach_function :pdoc_agenda_item_heading_piece_count, [:pointer], :size_t
      attach_function :pdoc_agenda_item_heading_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_agenda_item_rule, [:pointer, :pointer], :pointer
      attach_function :pdoc_remark_ref, [:pointer], :pointer
      attach_function :pdoc_remark_unref, [:pointer], :void
      attach_function :pdoc_remark_session, [:pointer], :pointer
      attach_function :pdoc_remark_index, [:pointer], :size_t
      attach_function :pdoc_remark_kind_of, [:pointer], :pdoc_remark_kind
      attach_function :pdoc_remark_kind_name, [:pdoc_remark_kind], :string
      attach_function :pdoc_remark_speaker, [:pointer, :pointer], :pointer
      attach_function :pdoc_remark_attendee, [:pointer], :pointer
      attach_function :pdoc_remark_candidate_count, [:pointer], :size_t
      attach_function :pdoc_remark_candidate_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_remark_agenda_item, [:pointer], :pointer
      attach_function :pdoc_remark_reply_to, [:pointer], :pointer
      attach_function :pdoc_remark_answer_count, [:pointer], :size_t
      attach_function :pdoc_remark_answer_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_remark_text, [:pointer, :pointer], :pointer
      attach_function :pdoc_remark_paragraph_count, [:pointer], :size_t
      attach_function :pdoc_remark_paragraph_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_remark_span, [:pointer], Span.by_value
      attach_function :pdoc_remark_piece_count, [:pointer], :size_t
      attach_function :pdoc_remark_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_remark_label_span, [:pointer], Span.by_value
      attach_function :pdoc_remark_label_piece_count, [:pointer], :size_t
      attach_function :pdoc_remark_label_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_remark_rule, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_diagnostic_count, [:pointer], :size_t
      attach_function :pdoc_document_diagnostic_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_document_diagnostics_dropped, [:pointer], :uint64
      attach_function :pdoc_diagnostic_ref, [:pointer], :pointer
      attach_function :pdoc_diagnostic_unref, [:pointer], :void
      attach_function :pdoc_diagnostic_code_of, [:pointer], :pdoc_diagnostic_code
      attach_function :pdoc_diagnostic_code_name, [:pdoc_diagnostic_code], :string
      attach_function :pdoc_diagnostic_severity, [:pointer], :pdoc_severity
      attach_function :pdoc_severity_name, [:pdoc_severity], :string
      attach_function :pdoc_diagnostic_message, [:pointer, :pdoc_language, :pointer], :pointer
      attach_function :pdoc_diagnostic_span, [:pointer], Span.by_value
      attach_function :pdoc_diagnostic_argument_count, [:pointer], :size_t
      attach_function :pdoc_diagnostic_argument_name, [:pointer, :size_t], :string
      attach_function :pdoc_diagnostic_argument_at, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_document_residue_count, [:pointer], :size_t
      attach_function :pdoc_document_residue_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_document_reading_count, [:pointer], :size_t
      attach_function :pdoc_document_reading_span, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_document_reading_kind, [:pointer, :size_t], :pdoc_reading_kind
      attach_function :pdoc_document_find_reading, [:pointer, :size_t], :size_t
      attach_function :pdoc_document_reading_rule, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_reading_kind_name, [:pdoc_reading_kind], :string
      attach_function :pdoc_document_visit, [:pointer, :pdoc_visit_fn, :pdoc_visit_fn, :pointer], :pdoc_visit_result
      attach_function :pdoc_reader_make, [:pointer, :pointer, :pointer, :pdoc_destroy_fn, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_reader_load, [:pointer, :string, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_reader_ref, [:pointer], :pointer
      attach_function :pdoc_reader_unref, [:pointer], :void
      attach_function :pdoc_reader_name, [:pointer, :pointer], :pointer
      attach_function :pdoc_reader_version, [:pointer, :pointer], :pointer
      attach_function :pdoc_config_add_reader, [:pointer, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_analyzer_reader_count, [:pointer], :size_t
      attach_function :pdoc_analyzer_reader_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_evidence_page, [:pointer, :double, :double], :pdoc_status
      attach_function :pdoc_evidence_begin, [:pointer, :pdoc_block_kind, :uint], :pdoc_status
      attach_function :pdoc_evidence_end, [:pointer], :pdoc_status
      attach_function :pdoc_evidence_run, [:pointer, :pointer, :pointer, :size_t], :pdoc_status
      attach_function :pdoc_evidence_break, [:pointer], :pdoc_status
      attach_function :pdoc_evidence_fact, [:pointer, :pdoc_fact, :pointer, :size_t], :pdoc_status
      attach_function :pdoc_evidence_known, [:pointer, :pdoc_fact, :pointer], :pointer
      attach_function :pdoc_evidence_warn, [:pointer, :string], :pdoc_status
      attach_function :pdoc_evidence_fail, [:pointer, :string, :size_t], :void
      attach_function :pdoc_evidence_limit, [:pointer, :pdoc_limit], :uint64
      attach_function :pdoc_evidence_allocator, [:pointer], :pointer
      attach_function :pdoc_reader_run, [:pointer, :pointer, :size_t, :pointer, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_document_page_count, [:pointer], :size_t
      attach_function :pdoc_document_page_size, [:pointer, :size_t, :pointer, :pointer], :void
      attach_function :pdoc_document_locate, [:pointer, Span.by_value, :pdoc_locate_fn, :pointer], :size_t
      attach_function :pdoc_document_box_count, [:pointer, Span.by_value], :size_t
      attach_function :pdoc_document_box_at, [:pointer, Span.by_value, :size_t, :pointer, :pointer, :pointer, :pointer, :pointer], :void
      attach_function :pdoc_document_reader_name, [:pointer, :pointer], :pointer
      attach_function :pdoc_document_reader_version, [:pointer, :pointer], :pointer
      attach_function :pdoc_extractor_make, [:pointer, :pointer, :pointer, :pdoc_destroy_fn, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_extractor_make_table, [:pointer, :string, :pointer, :size_t, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_extractor_make_patterns, [:pointer, :string, :pointer, :size_t, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_extractor_load, [:pointer, :string, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_extractor_ref, [:pointer], :pointer
      attach_function :pdoc_extractor_unref, [:pointer], :void
      attach_function :pdoc_extractor_name, [:pointer, :pointer], :pointer
      attach_function :pdoc_extractor_version, [:pointer, :pointer], :pointer
      attach_function :pdoc_extractor_phase, [:pointer], :pdoc_phase
      attach_function :pdoc_phase_name, [:pdoc_phase], :string
      attach_function :pdoc_extractor_priority, [:pointer], :int32
      attach_function :pdoc_config_add_extractor, [:pointer, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_config_set_builtin_extractors, [:pointer, :int, :pointer], :pdoc_status
      attach_function :pdoc_analyzer_extractor_count, [:pointer], :size_t
      attach_function :pdoc_analyzer_extractor_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_extraction_document, [:pointer], :pointer
      attach_function :pdoc_extraction_text, [:pointer, :pointer], :pointer
      attach_function :pdoc_extraction_source_span, [:pointer, Span.by_value], Span.by_value
      attach_function :pdoc_extraction_folded_span, [:pointer, Span.by_value], Span.by_value
      attach_function :pdoc_extraction_mention_count, [:pointer], :size_t
      attach_function :pdoc_extraction_mention_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_extraction_mention_folded, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_extraction_limit, [:pointer, :pdoc_limit], :uint64
      attach_function :pdoc_extraction_stopping, [:pointer], :int
      attach_function :pdoc_extraction_report, [:pointer, :string, Span.by_value], :pointer
      attach_function :pdoc_extraction_report_folded, [:pointer, :string, Span.by_value], :pointer
      attach_function :pdoc_draft_set_canonical, [:pointer, :pointer, :size_t], :void
      attach_function :pdoc_draft_set_value, [:pointer, :pointer, :size_t], :void
      attach_function :pdoc_draft_set_rule, [:pointer, :pointer, :size_t], :void
      attach_function :pdoc_draft_set_confidence, [:pointer, :double], :void
      attach_function :pdoc_draft_set_attendee, [:pointer, :pointer], :void
      attach_function :pdoc_draft_add_candidate, [:pointer, :pointer], :void
      attach_function :pdoc_draft_set_material, [:pointer, :pointer], :void
      attach_function :pdoc_draft_add_attribute, [:pointer, :string, :pointer, :size_t], :void
      attach_function :pdoc_extraction_warn, [:pointer, Span.by_value, :string], :void
      attach_function :pdoc_extraction_fail, [:pointer, :string], :void
      attach_function :pdoc_annotations_make, [:pointer, :pointer, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_annotations_ref, [:pointer], :pointer
      attach_function :pdoc_annotations_unref, [:pointer], :void
      attach_function :pdoc_annotations_document, [:pointer], :pointer
      attach_function :pdoc_annotations_analyzer, [:pointer], :pointer
      attach_function :pdoc_annotations_mention_count, [:pointer], :size_t
      attach_function :pdoc_annotations_mention_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_annotations_find_mention, [:pointer, :size_t], :pointer
      attach_function :pdoc_annotations_remark_mention_count, [:pointer, :pointer], :size_t
      attach_function :pdoc_annotations_remark_mention_at, [:pointer, :pointer, :size_t], :pointer
      attach_function :pdoc_annotations_attendee_mention_count, [:pointer, :pointer], :size_t
      attach_function :pdoc_annotations_attendee_mention_at, [:pointer, :pointer, :size_t], :pointer
      attach_function :pdoc_annotations_material_mention_count, [:pointer, :pointer], :size_t
      attach_function :pdoc_annotations_material_mention_at, [:pointer, :pointer, :size_t], :pointer
      attach_function :pdoc_annotations_entity_count, [:pointer], :size_t
      attach_function :pdoc_annotations_entity_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_annotations_diagnostic_count, [:pointer], :size_t
      attach_function :pdoc_annotations_diagnostic_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_annotations_diagnostics_dropped, [:pointer], :uint64
      attach_function :pdoc_mention_ref, [:pointer], :pointer
      attach_function :pdoc_mention_unref, [:pointer], :void
      attach_function :pdoc_mention_annotations, [:pointer], :pointer
      attach_function :pdoc_mention_index, [:pointer], :size_t
      attach_function :pdoc_mention_type, [:pointer, :pointer], :pointer
      attach_function :pdoc_mention_text, [:pointer, :pointer], :pointer
      attach_function :pdoc_mention_span, [:pointer], Span.by_value
      attach_function :pdoc_mention_piece_count, [:pointer], :size_t
      attach_function :pdoc_mention_piece_at, [:pointer, :size_t], Span.by_value
      attach_function :pdoc_mention_canonical, [:pointer, :pointer], :pointer
      attach_function :pdoc_mention_value, [:pointer, :pointer], :pointer
      attach_function :pdoc_mention_confidence, [:pointer], :double
      attach_function :pdoc_mention_rule, [:pointer, :pointer], :pointer
      attach_function :pdoc_mention_extractor, [:pointer], :pointer
      attach_function :pdoc_mention_attendee, [:pointer], :pointer
      attach_function :pdoc_mention_candidate_count, [:pointer], :size_t
      attach_function :pdoc_mention_candidate_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_mention_material, [:pointer], :pointer
      attach_function :pdoc_mention_remark, [:pointer], :pointer
      attach_function :pdoc_mention_session, [:pointer], :pointer
      attach_function :pdoc_mention_entity, [:pointer], :pointer
      attach_function :pdoc_mention_attribute_count, [:pointer], :size_t
      attach_function :pdoc_mention_attribute_key, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_mention_attribute_value, [:pointer, :size_t, :pointer], :pointer
      attach_function :pdoc_mention_attribute, [:pointer, :pointer, :pointer], :pointer
      attach_function :pdoc_entity_ref, [:pointer], :pointer
      attach_function :pdoc_entity_unref, [:pointer], :void
      attach_function :pdoc_entity_annotations, [:pointer], :pointer
      attach_function :pdoc_entity_index, [:pointer], :size_t
      attach_function :pdoc_entity_type, [:pointer, :pointer], :pointer
      attach_function :pdoc_entity_canonical, [:pointer, :pointer], :pointer
      attach_function :pdoc_entity_mention_count, [:pointer], :size_t
      attach_function :pdoc_entity_mention_at, [:pointer, :size_t], :pointer
      attach_function :pdoc_writer_make, [:pointer, :pointer, :pointer], :pdoc_status
      attach_function :pdoc_writer_ref, [:pointer], :pointer
      attach_function :pdoc_writer_unref, [:pointer], :void
      attach_function :pdoc_writer_set_format, [:pointer, :pdoc_format, :pdoc_writer_flags, :pointer], :pdoc_status
      attach_function :pdoc_writer_set_table, [:pointer, :pdoc_table_kind, :pointer], :pdoc_status
      attach_function :pdoc_writer_set_offsets, [:pointer, :pdoc_unit, :pointer], :pdoc_status
      attach_function :pdoc_writer_set_language, [:pointer, :pdoc_language, :pointer], :pdoc_status
      attach_function :pdoc_writer_set_rows, [:pointer, :size_t, :pointer], :pdoc_status
      attach_function :pdoc_writer_write, [:pointer, :pointer, :pointer, :pdoc_sink_fn, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_writer_make_buffer, [:pointer, :pointer, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_writer_make_stream, [:pointer, :pointer, :pointer, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_writer_make_stream_of_many, [:pointer, :pdoc_next_fn, :pointer, :pdoc_destroy_fn, :pointer, :pointer], :pdoc_status, blocking: true
      attach_function :pdoc_language_name, [:pdoc_language], :string
      attach_function :pdoc_unit_name, [:pdoc_unit], :string
      attach_function :pdoc_session_field_name, [:pdoc_session_field], :string
      attach_function :pdoc_fact_name, [:pdoc_fact], :string
      attach_function :pdoc_limit_name, [:pdoc_limit], :string
      attach_function :pdoc_format_name, [:pdoc_format], :string
      attach_function :pdoc_table_kind_name, [:pdoc_table_kind], :string
      attach_function :pdoc_node_kind_name, [:pdoc_node_kind], :string
      attach_function :pdoc_block_kind_name, [:pdoc_block_kind], :string
      attach_function :pdoc_writer_flag_name, [:pdoc_writer_flags], :string
      attach_function :pdoc_run_flag_name, [:pdoc_run_flags], :string
      attach_function :pdoc_data_table_flag_name, [:pdoc_data_table_flags], :string
      attach_function :pdoc_status_from_name, [:string], :pdoc_status
      attach_function :pdoc_diagnostic_code_from_name, [:string], :pdoc_diagnostic_code
      attach_function :pdoc_severity_from_name, [:string], :pdoc_severity
      attach_function :pdoc_document_kind_from_name, [:string], :pdoc_document_kind
      attach_function :pdoc_attendance_from_name, [:string], :pdoc_attendance
      attach_function :pdoc_remark_kind_from_name, [:string], :pdoc_remark_kind
      attach_function :pdoc_reading_kind_from_name, [:string], :pdoc_reading_kind
      attach_function :pdoc_phase_from_name, [:string], :pdoc_phase
      attach_function :pdoc_language_from_name, [:string], :pdoc_language
      attach_function :pdoc_unit_from_name, [:string], :pdoc_unit
      attach_function :pdoc_session_field_from_name, [:string], :pdoc_session_field
      attach_function :pdoc_fact_from_name, [:string], :pdoc_fact
      attach_function :pdoc_limit_from_name, [:string], :pdoc_limit
      attach_function :pdoc_format_from_name, [:string], :pdoc_format
      attach_function :pdoc_table_kind_from_name, [:string], :pdoc_table_kind
      attach_function :pdoc_node_kind_from_name, [:string], :pdoc_node_kind
      attach_function :pdoc_block_kind_from_name, [:string], :pdoc_block_kind
      attach_function :pdoc_writer_flag_from_name, [:string], :pdoc_writer_flags
      attach_function :pdoc_run_flag_from_name, [:string], :pdoc_run_flags
      attach_function :pdoc_data_table_flag_from_name, [:string], :pdoc_data_table_flags
    end
  end
end
