module old.example/crc
