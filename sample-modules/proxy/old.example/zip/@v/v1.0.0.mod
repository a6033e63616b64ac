module old.example/zip

require old.example/crc v1.0.0
