# frozen_string_literal: true

module Policydoc
  # Something that reads files of a kind: a shared object, or Ruby's own. Immutable.
  class Reader < Handle
    string :name, 'what diagnostics and exports call it'
    string :version, 'its version; "" without one'

    # From a shared object. It is trusted code that runs inside the program.
    # @param path [String, Pathname]
    # @return [Reader]
    # @raise [ModuleRefusedError]
    def self.load(path) = held(Native.make(Counted::Reader, :pdoc_reader_load, nil, File.expand_path(path)))

    # The readers that were installed with the library, for HTML pages, DOCX documents and minutes of the Diet; those
    # whose own libraries are missing are left out. That of PDF is not among them: its libraries may end the process
    # where a file is damaged. A program that trusts its files loads it from {Policydoc.reader_folder}.
    # @return [Array<Reader>]
    def self.installed
      folder = Library.reader_folder or return []
      Dir[File.join(folder, '*.{so,dylib}')].sort.filter_map do |path|
        load(path) unless File.basename(path).start_with?('pdf.')
      rescue ModuleRefusedError
        nil
      end
    end

    # @api private
    def self.at(pointer, keeper) = counted(pointer, keeper)

    # From Ruby. What its blocks raise or throw comes out of {Analyzer#parse}; any number of threads may call them.
    # @param name [String] letters, digits, - and _
    # @param version [String, nil]
    # @param recognize [#call] given the file's bytes, says how surely they are of its kind: 0 no, 100 certain; below 50
    #   they are not taken for it
    # @yield [bytes, evidence] gives what the file holds to an {Evidence}
    def initialize(name, recognize:, version: nil, &block)
      raise ::ArgumentError, 'a reader needs a block' unless block

      strings = [name, version].map { |text| text && FFI::MemoryPointer.from_string(Native.utf8(text)) }
      functions = C::ReaderFunctions.new
      functions[:size] = C::ReaderFunctions.size
      functions[:interface_version] = C::PDOC_READER_INTERFACE
      functions[:name], functions[:version] = *strings
      functions[:recognize] = sure = recognizer(recognize)
      functions[:read] = read = Evidence.caller(block)
      super(Native.make(Counted::Reader, :pdoc_reader_make, nil, functions, nil, nil), [functions, sure, read])
    end

    # Runs the reader and hands on what it gives, without making a document.
    # @param bytes [String] a file
    # @param configuration [Configuration, nil] gives limits
    # @yield [event, *arguments] `:page, width, height`; `:begin, block, level`; `:end`; `:run, text, known`;
    #   `:line_break`; `:fact, name, value`; `:warn, message`
    # @return [void]
    def run(bytes, configuration = nil, &block)
      functions = Events.new(block).functions
      bytes = bytes.dup.freeze unless bytes.frozen?
      Native.perform(:pdoc_reader_run, self, bytes, bytes.bytesize, configuration, functions, nil)
    end

    private

    def recognizer(block)
      Native.function(:pdoc_reader_functions_recognize) do |_user, bytes, size|
        Callbacks.answer(0) { Integer(block.call(bytes.get_bytes(0, size).freeze)) }
      end
    end
  end

  # The functions by which a reader's evidence is handed to a block.
  # @api private
  class Events
    def initialize(block) = @block = block

    def functions
      functions = C::EvidenceFunctions.new
      functions[:size] = C::EvidenceFunctions.size
      functions[:interface_version] = C::PDOC_READER_INTERFACE
      # The table does not keep Ruby's functions from being collected; this does.
      @calls = calls.each { |name, call| functions[name] = call }
      functions.instance_variable_set(:@events, self)
      functions
    end

    private

    def calls
      { page: event { |width, height| [width, height] },
        begin: event { |block, level| [Native.word(:pdoc_block_kind, block), level] },
        end: event { [] },
        run: event { |known, text, length| [text.get_bytes(0, length).force_encoding(Encoding::UTF_8), known(known)] },
        line_break: event { [] },
        fact: event { |fact, value, length| [Native.word(:pdoc_fact, fact), value(value, length)] },
        warn: event { |message| [message.read_string.force_encoding(Encoding::UTF_8)] } }
        .to_h { |name, arguments| [name, caller_of(name, arguments)] }
    end

    def event(&arguments) = arguments

    def caller_of(name, arguments)
      Native.function(:"pdoc_evidence_functions_#{name}") do |_user, *given|
        Callbacks.answer do
          @block.call(name, *arguments.call(*given))
          C::PDOC_OK
        end
      end
    end

    def value(pointer, length) = pointer.null? ? nil : pointer.get_bytes(0, length).force_encoding(Encoding::UTF_8)

    def known(pointer)
      return {} if pointer.null?

      run = C::Run.new(pointer)
      flags = C::ENUMERATIONS[:pdoc_run_flags].select { |_name, bit| (run[:flags] & bit).positive? }.keys
      { flags: flags, weight: run[:weight], font_size: run[:font_size],
        box: %i[left top right bottom].map { |side| run[side] } }
    end
  end

  # What a reader's block gives a file's contents to. To be used only within that block, by its thread. Where the
  # library takes nothing more (a limit, cancelled, no memory), the block is left.
  class Evidence
    include Lent

    # The function that the library calls.
    # @api private
    def self.caller(block)
      Native.function(:pdoc_reader_functions_read) do |_user, bytes, size, pointer|
        Callbacks.answer do
          evidence = new(pointer)
          catch(evidence) do
            block.call(bytes.get_bytes(0, size).freeze, evidence)
            C::PDOC_OK
          end
        ensure
          evidence&.send(:close)
        end
      end
    end

    # A page begins; its size in points.
    # @return [self]
    def page(width, height) = give(C.pdoc_evidence_page(pointer, width, height))

    # A block of the file, and what the Ruby block gives in it.
    # @param kind [Symbol] `:paragraph`, `:heading`, `:list_item`, `:table`, `:row`, `:cell`, `:preformatted`, `:aside`
    # @param level [Integer] of a heading its level, of a list item its depth, of a cell the columns that it spans
    # @yield what stands in it
    # @return [self]
    def block(kind, level: 0)
      give C.pdoc_evidence_begin(pointer, Native.number(:pdoc_block_kind, kind), level)
      yield self if block_given?
      give C.pdoc_evidence_end(pointer)
    end

    # A run of text.
    # @param text [String]
    # @param flags [Array<Symbol>] of `:generated`, `:ruby`, `:hidden`, `:vertical`
    # @param weight [Integer] of the font, 100 to 900
    # @param box [Array(Float, Float, Float, Float), nil] left, top, right, bottom on the page, in points
    # @param font_size [Float] in points
    # @return [self]
    def run(text, flags: [], weight: 0, box: nil, font_size: 0.0)
      text = Native.utf8(text)
      known = C::Run.new
      known[:size] = C::Run.size
      known[:flags] = flags.sum { |flag| Native.number(:pdoc_run_flags, flag) }
      known[:weight] = weight
      known[:font_size] = font_size
      %i[left top right bottom].zip(box || []) { |side, value| known[side] = value || 0.0 }
      give C.pdoc_evidence_run(pointer, known, text, text.bytesize)
    end

    # A line of the block ends here, since the author wanted it so.
    # @return [self]
    def line_break = give(C.pdoc_evidence_break(pointer))

    # A fact that the file tells of itself; what the caller told goes before it.
    # @param name [Symbol] see {Document#fact}
    # @param value [String]
    # @return [self]
    def fact(name, value)
      value = Native.utf8(value)
      give C.pdoc_evidence_fact(pointer, Native.number(:pdoc_fact, name), value, value.bytesize)
    end

    # @param name [Symbol] see {Document#fact}
    # @return [String, nil] what the caller told of the document
    def known(name)
      number = Native.number(:pdoc_fact, name)
      Native.read { |length| C.pdoc_evidence_known(pointer, number, length) }
    end

    # Something is wrong, but reading goes on: a diagnostic.
    # @param message [String]
    # @return [self]
    def warn(message) = give(C.pdoc_evidence_warn(pointer, Native.utf8(message)))

    # Ends the block: the file cannot be read, which {UnreadableFileError} tells.
    # @param message [String] one sentence for a person
    # @param offset [Integer, nil] where
    def fail(message, offset: nil)
      C.pdoc_evidence_fail(pointer, Native.utf8(message), offset || C::PDOC_NO_OFFSET)
      throw self, C::PDOC_ERROR_FORMAT
    end

    # @param name [Symbol] see {Configuration#set_limit}
    # @return [Integer, nil] a limit of the analyzer; nil where there is none
    def limit(name) = Native.limit(C.pdoc_evidence_limit(pointer, Native.number(:pdoc_limit, name)))

    private

    def lent = 'evidence'
    def lent_to = 'reader'

    def give(status)
      throw self, status unless status == C::PDOC_OK
      self
    end
  end
end
