# frozen_string_literal: true

module Policydoc
  # How documents are to be read: limits, tables, extractors, readers. A builder, for one thread at a time; most
  # programs give the same to {Analyzer#initialize} as keywords.
  class Configuration
    # @param limits [Hash{Symbol => Integer, nil}] see {#limit}
    # @param tables [Hash{String => String}] see {#add_table}
    # @param extractors [Array<Extractor>] in their order, behind the built-in ones
    # @param readers [Array<Reader>] in their order
    # @param builtin_extractors [Boolean] whether the built-in extractors are there
    def initialize(limits: {}, tables: {}, extractors: [], readers: [], builtin_extractors: true)
      @pointer = Native.make(Counted::Config, :pdoc_config_make, nil)
      @kept = []
      limits.each { |name, value| set_limit(name, value) }
      tables.each { |file, text| add_table(file, text) }
      extractors.each { |extractor| add_extractor(extractor) }
      readers.each { |reader| add_reader(reader) }
      self.builtin_extractors = builtin_extractors
    end

    # @param name [Symbol] `:input`, `:memory`, `:nesting`, `:diagnostics`, `:mentions`, `:pattern_steps`, `:pages`,
    #   `:text`
    # @param value [Integer, nil] from 1; nil is no limit, which nesting must have
    # @return [self]
    def set_limit(name, value)
      Native.perform(:pdoc_config_set_limit, self, Native.number(:pdoc_limit, name), value || C::PDOC_NO_LIMIT)
      self
    end

    # @param name [Symbol] see {#set_limit}
    # @return [Integer, nil] nil where there is none
    def limit(name) = Native.limit(C.pdoc_config_limit(self, Native.number(:pdoc_limit, name)))

    # Adds rows to what the library knows.
    # @param file [String] the table, by the end of a path: `"roles.tsv"`
    # @param text [String] what such a file holds: a head row, one row a fact, cells divided by tabs
    # @param replace [Boolean] whether the table's rows so far go
    # @return [self]
    def add_table(file, text, replace: false)
      text = Native.utf8(text)
      Native.perform(:pdoc_config_add_data_table, self, Native.utf8(file), text, text.bytesize, replace ? C::PDOC_DATA_TABLE_REPLACE : C::PDOC_DATA_TABLE_ADD)
      self
    end

    # @param extractor [Extractor]
    # @return [self]
    def add_extractor(extractor)
      Native.perform(:pdoc_config_add_extractor, self, extractor)
      @kept << extractor
      self
    end

    # @param reader [Reader]
    # @return [self]
    def add_reader(reader)
      Native.perform(:pdoc_config_add_reader, self, reader)
      @kept << reader
      self
    end

    # Says whether the built-in extractors are there.
    # @param wanted [Boolean]
    def builtin_extractors=(wanted)
      Native.perform(:pdoc_config_set_builtin_extractors, self, wanted ? 1 : 0)
    end

    # @api private
    def to_ptr = @pointer

    # Its extractors and readers.
    # @api private
    attr_reader :kept
  end

  # A pack of tables that an analyzer knows.
  Pack = Struct.new(:name, :version, :digest)

  # Reads documents. Making one costs some milliseconds; any number of threads may parse with it at once.
  class Analyzer < Handle
    many :extractors, 'Extractor', 'its extractors in their order, the built-in ones first', c: 'extractor'
    many :readers, 'Reader', 'its readers in their order', c: 'reader'
    also :packs, :components

    # @param configuration [Configuration, nil]
    # @param settings the keywords of {Configuration#initialize}, instead of a configuration
    # @raise [InvalidDataError] for a table that is faulty
    def initialize(configuration = nil, **settings)
      configuration ||= Configuration.new(**settings)
      super(Native.make(Counted::Analyzer, :pdoc_analyzer_make, configuration), configuration.kept.dup)
      Weight.tell(:analyzer)
    end

    # Reads a file. What kind of file it is, its bytes tell.
    #
    # @param source [String, Pathname, #read] a path or an IO
    # @param known what is known of the document: `name:` (the file's, if none is given), `url:`, `retrieved:`, `body:`,
    #   `date:`, `roster:` (the text of a list of members), `encoding:`, `media_type:`
    # @param progress [#call] instead of a block
    # @yield [done, total] now and then, how much of the work is done, in units without meaning of their own; `total` is
    #   0 while it is not known. Answering `:cancel` ends the call with {CancelledError}, raising with what is raised
    # @return [Document]
    # @raise [Error]
    def parse(source, progress: nil, **known, &block)
      io = source if source.respond_to?(:read) && !source.is_a?(Pathname)
      path = io ? io.respond_to?(:path) && io.path : source
      known = { name: File.basename(path) }.merge(known) if path
      parse_string(io ? io.read : File.binread(path), progress: progress, **known, &block)
    end

    # Reads a document that is there already.
    #
    # @param bytes [String] its bytes; where they are tagged with a Japanese encoding, that is taken for told
    # @param known see {#parse}
    # @param progress [#call] see {#parse}
    # @yield [done, total] see {#parse}
    # @return [Document]
    # @raise [Error]
    def parse_string(bytes, progress: nil, **known, &block)
      bytes = bytes.dup.freeze unless bytes.frozen?
      known = { encoding: tagged(bytes) }.merge(known)
      options = options(known, progress || block)
      made = Native.make(Counted::Document, :pdoc_document_parse, @pointer, bytes, bytes.bytesize, options)
      Weight.tell(:document, bytes.bytesize)
      Document.new(made, self)
    end

    # @param name [Symbol] see {Configuration#set_limit}
    # @return [Integer, nil] the limit that it works with; nil where there is none
    def limit(name) = Native.limit(C.pdoc_analyzer_limit(@pointer, Native.number(:pdoc_limit, name)))

    # @return [Collection<Pack>] the packs of tables that it knows, the built-in one first
    def packs
      Collection.new(C.pdoc_analyzer_pack_count(@pointer)) do |i|
        Pack.new(*%i[name version hash].map do |what|
          Native.read { |length| C.public_send(:"pdoc_analyzer_pack_#{what}", @pointer, i, length) }
        end).freeze
      end
    end

    # @return [Hash{String => String}] what it works with, and the versions of that which run
    def components
      Array.new(C.pdoc_component_count) do |i|
        [C.pdoc_component_name(i), Native.read { |length| C.pdoc_analyzer_component_version(@pointer, i, length) }]
      end.to_h.freeze
    end

    # What the library is told of one call.
    # @api private
    def options(known, progress)
      options = Native.make(Counted::Options, :pdoc_options_make, @pointer)
      known.each do |fact, value|
        number = Native.number(:pdoc_fact, fact)
        next if value.nil?

        value = Native.utf8(value.respond_to?(:iso8601) ? value.iso8601 : value)
        Native.perform(:pdoc_options_set_fact, options, number, value, value.bytesize)
      end
      options.progress = watching(progress)
      Native.perform(:pdoc_options_set_progress, options, options.progress, nil, nil)
      options
    end

    UNTAGGED = [Encoding::UTF_8, Encoding::US_ASCII, Encoding::BINARY].freeze
    # Without a block of the caller: lets in what other threads have sent (Timeout, Thread#kill).
    CHECK = Native.function(:pdoc_progress_fn) { Callbacks.answer { C::PDOC_OK } }
    private_constant :UNTAGGED, :CHECK

    private

    def tagged(bytes) = UNTAGGED.include?(bytes.encoding) ? nil : bytes.encoding.name

    def watching(progress)
      return CHECK unless progress

      Native.function(:pdoc_progress_fn) do |_user, done, total|
        Callbacks.answer { progress.call(done, total) == :cancel ? 1 : C::PDOC_OK }
      end
    end
  end
end
