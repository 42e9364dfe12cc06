# frozen_string_literal: true

module Policydoc
  # No library was found that this gem can use; the message says where it was looked for and what was there.
  class LibraryError < LoadError; end

  # Finds the C library and binds its functions to {C}.
  # @api private
  module Library
    # What a platform gem brings; a source gem has no such folder.
    BUNDLED = File.join(__dir__, 'native')
    # The name under which the system's loader knows the library: it follows the ABI, not the version.
    SONAME = FFI::Platform.mac? ? 'libpolicydoc.1.dylib' : 'libpolicydoc.so.1'
    private_constant :SONAME

    class << self
      # @return [String] the file that was loaded, as far as the system tells
      attr_reader :path

      def load
        name = chosen
        library = open(name)
        version = version_of(library)
        refuse(name, version) unless version && version / 1_000_000 == C::PDOC_VERSION_MAJOR
        bind(name, version)
        @path = file_of(library) || name
      end

      # Where reader modules stand: below the installed library, beside a bundled one, or in the tree of a build.
      # @return [String, nil]
      def reader_folder
        folder = File.dirname(File.realpath(path))
        %w[policydoc/readers readers ../readers].map { |name| File.expand_path(name, folder) }
                                                .find { |name| File.directory?(name) }
      rescue SystemCallError
        nil
      end

      private

      def chosen
        named = ENV['POLICYDOC_LIBRARY']
        return named unless named.nil? || named.empty?

        bundled = File.join(BUNDLED, SONAME)
        return SONAME unless File.exist?(bundled)

        # What the bundled library needs, by the names that it asks for; the loader takes what is already there.
        Dir[File.join(BUNDLED, 'needed', '*')].sort.each { |needed| open(needed) }
        bundled
      end

      # Global, since modules that are loaded later use the library's functions without naming it.
      def open(name)
        FFI::DynamicLibrary.open(name, FFI::DynamicLibrary::RTLD_LAZY | FFI::DynamicLibrary::RTLD_GLOBAL)
      rescue LoadError => e
        raise LibraryError, "#{place(name)} cannot be loaded: #{e.message.strip}#{advice(name)}"
      end

      def version_of(library)
        address = library.find_function('pdoc_version_number')
        address && FFI::Function.new(:int, [], address).call
      end

      def bind(name, version)
        C.ffi_lib_flags :lazy, :global
        C.bind(name)
      rescue FFI::NotFoundError => e
        raise LibraryError, "#{place(name)} is policydoc #{words(version)}, which lacks a function " \
                            "that this gem, #{C::PDOC_VERSION_STRING}, calls: #{e.message}"
      end

      def refuse(name, version)
        found = version ? "is policydoc #{words(version)}" : 'is no policydoc library'
        raise LibraryError, "#{place(name)} #{found}; this gem, #{C::PDOC_VERSION_STRING}, " \
                            "needs one of version #{C::PDOC_VERSION_MAJOR}"
      end

      def place(name)
        return "#{name}, which POLICYDOC_LIBRARY names," if name == ENV['POLICYDOC_LIBRARY']

        name == SONAME ? "the system's #{name}" : "the gem's #{name}"
      end

      def advice(name)
        return '' unless name == SONAME

        '; install policydoc, or have POLICYDOC_LIBRARY name the file (this gem brings none)'
      end

      def words(version) = [version / 1_000_000, version / 1000 % 1000, version % 1000].join('.')

      # The file that the system's loader took.
      def file_of(library)
        process = Module.new { extend FFI::Library }
        process.ffi_lib FFI::CURRENT_PROCESS
        process.attach_function :dladdr, %i[pointer pointer], :int
        told = FFI::MemoryPointer.new(:pointer, 4)
        told.read_pointer.read_string unless process.dladdr(library.find_function('pdoc_version'), told).zero?
      rescue FFI::NotFoundError
        nil
      end
    end
  end
end
